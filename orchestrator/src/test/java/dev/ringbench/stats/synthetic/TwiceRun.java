package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up run of {@code aa}: the trials under the second name are those of further blocks. */
public final class TwiceRun {
    private TwiceRun() {}

    /**
     * @param really whose trials a consumer's second name has in truth, where that is another consumer
     */
    public static StoredRun of(int pairs, int blocks, Map<String, String> really) {
        int all = pairs * blocks;
        StoredRun run = SyntheticRun.of(2 * all, Architecture.X86_64).stored();
        List<Trial> trials = new ArrayList<>();
        for (Trial trial : run.trials()) {
            if (trial.block() <= all) {
                trials.add(trial);
            }
        }
        for (Consumer consumer : run.manifest().matrix().consumers()) {
            String source = really.getOrDefault(consumer.label(), consumer.label());
            run.trials().stream()
                    .filter(trial ->
                            trial.block() > all && trial.cell().consumer().equals(source))
                    .map(trial -> again(trial, consumer, trial.block() - all))
                    .forEach(trials::add);
        }
        return new StoredRun(manifest(run.manifest(), pairs, blocks), trials, run.boots(), run.timings());
    }

    private static Trial again(Trial trial, Consumer consumer, int block) {
        Cell cell = new Cell(
                trial.cell().target(), consumer.again().label(), trial.cell().scenario());
        return Edit.moved(trial, cell, block, SyntheticRun.bootId(cell.target(), block));
    }

    private static RunManifest manifest(RunManifest manifest, int pairs, int blocks) {
        return new RunManifest(
                manifest.schema(),
                manifest.id(),
                manifest.startedAt(),
                manifest.ringbenchVersion(),
                manifest.commit(),
                manifest.matrix().withBlocks(blocks).againstItself(pairs),
                manifest.implementations(),
                manifest.plannedCells(),
                manifest.artifacts(),
                manifest.images(),
                manifest.builder(),
                manifest.builderPackages(),
                manifest.host());
    }
}
