package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Boot;
import dev.ringbench.model.Cell;
import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes to a made-up run: what can go wrong in a real one. */
public final class Edit {
    private Edit() {}

    public static Predicate<Trial> of(String target, String consumer) {
        return trial ->
                trial.cell().target().equals(target) && trial.cell().consumer().equals(consumer);
    }

    public static Predicate<Trial> of(String target, String consumer, int block) {
        return of(target, consumer).and(trial -> trial.block() == block);
    }

    public static StoredRun trials(StoredRun run, Predicate<Trial> which, UnaryOperator<Trial> change) {
        List<Trial> trials = run.trials().stream()
                .map(trial -> which.test(trial) ? change.apply(trial) : trial)
                .toList();
        return new StoredRun(run.manifest(), trials, run.boots(), run.timings());
    }

    /** The trials end so; an unsupported or failed one has no readings. */
    public static StoredRun outcome(StoredRun run, Predicate<Trial> which, Outcome outcome) {
        boolean measured = outcome instanceof Outcome.Ok || outcome instanceof Outcome.Invalid;
        return trials(
                run,
                which,
                trial -> with(
                        trial,
                        trial.attempt(),
                        trial.bootId(),
                        outcome,
                        measured ? trial.readings() : Optional.empty()));
    }

    public static StoredRun readings(StoredRun run, Predicate<Trial> which, UnaryOperator<Readings> change) {
        return trials(
                run,
                which,
                trial -> with(
                        trial,
                        trial.attempt(),
                        trial.bootId(),
                        trial.outcome(),
                        trial.readings().map(change)));
    }

    /** The guest died: these trials ran in a second boot. */
    public static StoredRun secondBoot(StoredRun run, Predicate<Trial> which) {
        return trials(
                run,
                which,
                trial -> with(trial, trial.attempt(), trial.bootId() + "-again", trial.outcome(), trial.readings()));
    }

    /** The block was measured again: what there was becomes attempt 1 and failed, and what counts is attempt 2. */
    public static StoredRun measuredAgain(StoredRun run, Predicate<Trial> which) {
        List<Trial> trials = new ArrayList<>();
        for (Trial trial : run.trials()) {
            if (which.test(trial)) {
                trials.add(with(
                        trial,
                        1,
                        trial.bootId(),
                        new Outcome.Failed("boot", "the guest did not answer in 120 s"),
                        Optional.empty()));
                trials.add(with(trial, 2, trial.bootId() + "-2", trial.outcome(), trial.readings()));
            } else {
                trials.add(trial);
            }
        }
        List<Boot> boots = new ArrayList<>(run.boots());
        return new StoredRun(run.manifest(), trials, boots, run.timings());
    }

    /** The run measured the same again in a further scenario, with these changes to what was read. */
    static StoredRun scenario(StoredRun run, Scenario scenario, UnaryOperator<Readings> change) {
        RunManifest manifest = run.manifest();
        String first = manifest.matrix().scenarios().get(0).name();
        List<Scenario> scenarios = new ArrayList<>(manifest.matrix().scenarios());
        scenarios.add(scenario);
        List<Cell> cells = new ArrayList<>(manifest.plannedCells());
        List<Trial> trials = new ArrayList<>(run.trials());
        for (Cell cell : manifest.plannedCells()) {
            if (cell.scenario().equals(first)) {
                cells.add(new Cell(cell.target(), cell.consumer(), scenario.name()));
            }
        }
        for (Trial trial : run.trials()) {
            if (trial.cell().scenario().equals(first)) {
                Cell cell = new Cell(trial.cell().target(), trial.cell().consumer(), scenario.name());
                Trial moved = moved(trial, cell, trial.block(), trial.bootId());
                trials.add(with(
                        moved,
                        moved.attempt(),
                        moved.bootId(),
                        moved.outcome(),
                        moved.readings().map(change)));
            }
        }
        return new StoredRun(
                manifest(manifest, manifest.matrix().withScenarios(scenarios), cells),
                trials,
                run.boots(),
                run.timings());
    }

    /** The run's matrix had these rules of its own. */
    public static StoredRun rules(StoredRun run, Map<String, String> rules) {
        Matrix matrix = run.manifest().matrix();
        Matrix ruled = new Matrix(
                matrix.name(),
                matrix.consumers(),
                matrix.baseline(),
                matrix.targets(),
                matrix.scenarios(),
                matrix.blocks(),
                matrix.parallelTargets(),
                matrix.seed(),
                rules);
        return new StoredRun(matrix(run.manifest(), ruled), run.trials(), run.boots(), run.timings());
    }

    /** The same run of another matrix. */
    static RunManifest matrix(RunManifest manifest, Matrix matrix) {
        return manifest(manifest, matrix, manifest.plannedCells());
    }

    private static RunManifest manifest(RunManifest manifest, Matrix matrix, List<Cell> cells) {
        return new RunManifest(
                manifest.schema(),
                manifest.id(),
                manifest.startedAt(),
                manifest.ringbenchVersion(),
                manifest.commit(),
                matrix,
                manifest.implementations(),
                cells,
                manifest.artifacts(),
                manifest.images(),
                manifest.builder(),
                manifest.builderPackages(),
                manifest.host());
    }

    /** These boots told this of themselves. */
    public static StoredRun fact(StoredRun run, Predicate<Boot> which, String name, String value) {
        List<Boot> boots = run.boots().stream()
                .map(boot -> which.test(boot) ? with(boot, name, value) : boot)
                .toList();
        return new StoredRun(run.manifest(), run.trials(), boots, run.timings());
    }

    private static Boot with(Boot boot, String name, String value) {
        Map<String, String> environment = new HashMap<>(boot.environment());
        environment.put(name, value);
        return new Boot(
                boot.target(),
                boot.block(),
                boot.attempt(),
                boot.bootId(),
                boot.accelerator(),
                boot.startedAt(),
                boot.startMs(),
                environment);
    }

    /** The host let the threads of the target's CPUs wait. */
    public static StoredRun delayed(StoredRun run, Predicate<Trial> which, HostRunDelay delay) {
        return readings(run, which, readings -> Seen.delayed(delay).in(readings));
    }

    /** The same trial, as if it had been this cell's in this block and boot. */
    static Trial moved(Trial trial, Cell cell, int block, String bootId) {
        return new Trial(
                cell,
                block,
                trial.attempt(),
                trial.order(),
                trial.seed(),
                bootId,
                trial.startedAt(),
                trial.tookMs(),
                trial.outcome(),
                trial.readings());
    }

    private static Trial with(Trial trial, int attempt, String bootId, Outcome outcome, Optional<Readings> readings) {
        return new Trial(
                trial.cell(),
                trial.block(),
                attempt,
                trial.order(),
                trial.seed(),
                bootId,
                trial.startedAt(),
                trial.tookMs(),
                outcome,
                readings);
    }
}
