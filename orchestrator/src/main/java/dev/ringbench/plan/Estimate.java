package dev.ringbench.plan;

import dev.ringbench.model.Boot;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long trials and boots take, from what earlier runs took; where there are none, an assumption, and it says so.
 */
public final class Estimate {
    /** Assumed where no earlier run tells: a boot under emulation. */
    private static final Duration ASSUMED_BOOT = Duration.ofSeconds(12);

    /** Assumed where no earlier run tells: all of a trial but its warm-up and window. */
    private static final Duration ASSUMED_OVERHEAD = Duration.ofSeconds(4);

    private final Matrix matrix;
    private final List<StoredRun> earlier;

    public Estimate(Matrix matrix, List<StoredRun> earlier) {
        this.matrix = matrix;
        this.earlier = List.copyOf(earlier);
    }

    /** How many earlier trials of this matrix's cells there are to go by. */
    public long basis() {
        List<Cell> cells = Planner.cells(matrix);
        return trials().filter(trial -> cells.contains(trial.cell())).count();
    }

    public Duration trial(Cell cell) {
        long[] overheads = earlier.stream()
                .flatMap(run -> run.trials().stream()
                        .filter(trial ->
                                trial.cell().equals(cell) && trial.readings().isPresent())
                        .map(trial -> trial.tookMs()
                                - measuredMs(scenario(run.manifest().matrix(), cell))))
                .mapToLong(Long::longValue)
                .toArray();
        return Duration.ofMillis(measuredMs(scenario(matrix, cell))).plus(median(overheads, ASSUMED_OVERHEAD));
    }

    public Duration boot(Target target) {
        long[] starts = earlier.stream()
                .flatMap(run -> run.boots().stream())
                .filter(boot -> boot.target().equals(target.name()))
                .mapToLong(Boot::startMs)
                .toArray();
        return median(starts, ASSUMED_BOOT);
    }

    /** Stage 7 as a whole. */
    public Duration measuring(Plan plan) {
        Duration total = Duration.ZERO;
        for (Plan.Block block : plan.blocks()) {
            total = total.plus(boot(block.target()));
            for (Cell cell : block.cells()) {
                total = total.plus(trial(cell));
            }
        }
        return total;
    }

    private Stream<Trial> trials() {
        return earlier.stream().flatMap(run -> run.trials().stream());
    }

    private static long measuredMs(Scenario scenario) {
        return 1000L * (scenario.warmUpSeconds() + scenario.windowSeconds());
    }

    private static Scenario scenario(Matrix matrix, Cell cell) {
        return matrix.scenarios().stream()
                .filter(scenario -> scenario.name().equals(cell.scenario()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell + " is not of matrix " + matrix.name()));
    }

    private static Duration median(long[] milliseconds, Duration otherwise) {
        if (milliseconds.length == 0) {
            return otherwise;
        }
        Arrays.sort(milliseconds);
        return Duration.ofMillis(milliseconds[milliseconds.length / 2]);
    }
}
