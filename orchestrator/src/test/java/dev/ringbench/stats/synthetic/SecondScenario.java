package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Cell;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.WakeUp;
import java.util.List;
import java.util.stream.Stream;

/** Makes of a made-up run one that measured the same again in a second scenario. */
public final class SecondScenario {
    private static final String NAME = "small-ring";

    private SecondScenario() {}

    public static StoredRun addedTo(StoredRun run) {
        RunManifest manifest = run.manifest();
        Scenario first = manifest.matrix().scenarios().get(0);
        Scenario second = new Scenario(NAME, first.load(), 1, 5, 65_536, 8, first.batch(), new WakeUp.Sampled(64));
        List<Cell> cells = Stream.concat(
                        manifest.plannedCells().stream(),
                        manifest.plannedCells().stream().map(SecondScenario::moved))
                .toList();
        RunManifest both = new RunManifest(
                manifest.schema(),
                manifest.id(),
                manifest.startedAt(),
                manifest.ringbenchVersion(),
                manifest.commit(),
                manifest.matrix().withScenarios(List.of(first, second)),
                manifest.implementations(),
                cells,
                manifest.artifacts(),
                manifest.images(),
                manifest.builder(),
                manifest.builderPackages(),
                manifest.host());
        List<Trial> trials = Stream.concat(
                        run.trials().stream(), run.trials().stream().map(SecondScenario::moved))
                .toList();
        return new StoredRun(both, trials, run.boots(), run.timings());
    }

    private static Cell moved(Cell cell) {
        return new Cell(cell.target(), cell.consumer(), NAME);
    }

    private static Trial moved(Trial trial) {
        return new Trial(
                moved(trial.cell()),
                trial.block(),
                trial.attempt(),
                trial.order(),
                trial.seed(),
                trial.bootId(),
                trial.startedAt(),
                trial.tookMs(),
                trial.hostRunDelayNs(),
                trial.outcome(),
                trial.readings());
    }
}
