package dev.ringbench.compare;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The committed run of real trials, and copies of it that are changed in a known way. */
public final class PublishedRun {
    private PublishedRun() {}

    /** The newest one's folder. */
    public static Path folder() {
        return RunFolder.all(Path.of("../reports/published")).get(0).path();
    }

    public static StoredRun stored() {
        return RunFolder.open(folder()).read();
    }

    /** The consumer's CPU time in these trials is multiplied. */
    public static StoredRun cpuTimes(StoredRun run, Predicate<Trial> which, double factor) {
        return each(
                run,
                which,
                reading -> with(
                        reading,
                        reading.timeNs(),
                        Math.round(reading.consumerCpuNs() * factor),
                        Math.round(reading.cgroupUsageUs() * factor)));
    }

    /** The same events came in these trials at this factor of their rate. */
    public static StoredRun rates(StoredRun run, Predicate<Trial> which, double factor) {
        return each(
                run,
                which,
                reading -> with(
                        reading,
                        Math.round(reading.timeNs() / factor),
                        reading.consumerCpuNs(),
                        reading.cgroupUsageUs()));
    }

    /** Every boot tells this of itself. */
    public static StoredRun withFact(StoredRun run, String name, String value) {
        return Edit.fact(run, boot -> true, name, value);
    }

    /** Only these trials, and a plan that has only their cells. */
    public static StoredRun part(StoredRun run, Predicate<Trial> which) {
        List<Trial> trials = run.trials().stream().filter(which).toList();
        List<Cell> cells = run.manifest().plannedCells().stream()
                .filter(cell -> trials.stream().anyMatch(trial -> trial.cell().equals(cell)))
                .toList();
        return new StoredRun(
                manifest(run.manifest(), run.manifest().matrix(), cells), trials, run.boots(), run.timings());
    }

    /** The only scenario has other parameters, and its old name. */
    public static RunManifest withScenario(RunManifest whole, Scenario other) {
        Scenario old = whole.matrix().scenarios().get(0);
        Scenario renamed = new Scenario(
                old.name(),
                other.load(),
                other.warmUpSeconds(),
                other.windowSeconds(),
                other.ringBytes(),
                other.payloadBytes(),
                other.batch(),
                other.wakeUp());
        return manifest(whole, whole.matrix().withScenarios(List.of(renamed)), whole.plannedCells());
    }

    private static RunManifest manifest(RunManifest whole, Matrix matrix, List<Cell> cells) {
        return new RunManifest(
                whole.schema(),
                whole.id(),
                whole.startedAt(),
                whole.ringbenchVersion(),
                whole.commit(),
                matrix,
                whole.implementations(),
                cells,
                whole.artifacts(),
                whole.images(),
                whole.builder(),
                whole.builderPackages(),
                whole.host());
    }

    private static StoredRun each(StoredRun run, Predicate<Trial> which, UnaryOperator<Reading> change) {
        return Edit.readings(run, which, readings -> each(readings, change));
    }

    private static Readings each(Readings readings, UnaryOperator<Reading> change) {
        return new Readings(
                readings.recordBytes(),
                readings.ringBytes(),
                readings.wordBits(),
                readings.producerCpu(),
                readings.consumerCpu(),
                readings.startToReadyNs(),
                change.apply(readings.start()),
                change.apply(readings.windowStart()),
                change.apply(readings.windowEnd()),
                change.apply(readings.rest()),
                readings.samples().stream().map(change).toList(),
                readings.producedCalls(),
                readings.producedSum(),
                readings.recursionMisses(),
                readings.drainStalled(),
                readings.received(),
                readings.receivedSum(),
                readings.consumerLibrary(),
                readings.consumerRuntime());
    }

    private static Reading with(Reading reading, long timeNs, long consumerCpuNs, long cgroupUsageUs) {
        return new Reading(
                timeNs,
                reading.consumerPosition(),
                reading.producerPosition(),
                reading.calls(),
                reading.submitted(),
                reading.dropped(),
                reading.droppedSum(),
                consumerCpuNs,
                cgroupUsageUs,
                reading.voluntarySwitches(),
                reading.involuntarySwitches());
    }
}
