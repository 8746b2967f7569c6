package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Shift;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code compare} says of two runs of the same code, twenty times, and of code that is 5 % slower. The level of its test
 * holds for trials that could as well have been the other run's: so the two runs' blocks are measured in turn. Of runs one
 * after the other it holds no longer where the host drifts in between, as METHOD.md says.
 */
@Tag("long")
@Tag("bpf")
class TwoRunsIT {
    private static final int PAIRS = 20;
    /** The fewest that a comparison takes. */
    private static final int BLOCKS_OF_A_RUN = 6;

    private static final double PLANTED = 0.05;
    private static final int BLOCKS_FOR_PLANTED = 36;

    @TempDir
    private Path folder;

    @Test
    void the_same_code_twice_raises_no_more_alarms_than_chance() throws Exception {
        StoredRun same = run(0, (PAIRS + 1) * BLOCKS_OF_A_RUN);

        List<MetricComparison> alarms = IntStream.range(0, PAIRS)
                .map(pair -> pair * BLOCKS_OF_A_RUN)
                .mapToObj(from -> inTurn(same, from, 2 * BLOCKS_OF_A_RUN))
                .filter(cost -> cost.verdict() != Verdict.NO_DETECTABLE_DIFFERENCE)
                .toList();

        int byChance = BinomialDistribution.of(PAIRS, 0.05).inverseCumulativeProbability(0.99);
        assertThat(alarms).hasSizeLessThanOrEqualTo(byChance);
    }

    @Test
    void five_percent_more_cpu_time_are_found() throws Exception {
        StoredRun same = run(0, BLOCKS_FOR_PLANTED);
        Shift spread = inTurn(same, 0, BLOCKS_FOR_PLANTED).shift().orElseThrow();
        assumeTrue(
                spread.high() / spread.low() < 1 + PLANTED,
                "this machine is too noisy to tell 5 % in two runs: of the same code it says " + spread);

        StoredRun slower = run(Math.round(PLANTED * costNs(same) * 1000), BLOCKS_FOR_PLANTED);

        isFound(compare(part(same, trial -> true), part(slower, trial -> true)));
    }

    /** The odd ones of these blocks as one run, the even ones as the other. */
    private MetricComparison inTurn(StoredRun run, int after, int blocks) {
        Predicate<Trial> these = trial -> trial.block() > after && trial.block() <= after + blocks;
        return cost(compare(
                part(run, these.and(trial -> trial.block() % 2 == 1)),
                part(run, these.and(trial -> trial.block() % 2 == 0))));
    }

    private static void isFound(RunComparison comparison) {
        MetricComparison cost = cost(comparison);
        assertThat(cost.verdict()).as("%s", cost.shift()).isEqualTo(Verdict.WORSE);
        assertThat(cost.shift().orElseThrow().ratio()).isBetween(1 + PLANTED / 2, 1 + 2 * PLANTED);
        // A gate shuts at what the interval says at least, and stays open at twice what was planted.
        assertThat(comparison.worseBeyond(0)).hasSize(1);
        assertThat(comparison.worseBeyond(2 * PLANTED)).isEmpty();
    }

    private StoredRun run(long extraPicoseconds, int blocks) throws IOException {
        StoredRun run = RealRun.of(
                SlowConsumer.home(folder, extraPicoseconds),
                folder.resolve("reports-" + extraPicoseconds),
                """
                name: two-runs
                implementations: [slow]
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                scenarios:
                  - {name: drain, load: drain, window-seconds: 1}
                blocks: %d
                """.formatted(blocks));
        RealRun.assumeSupported(run);
        return run;
    }

    /** Some trials of a run, stored as a run of their own. */
    private Path part(StoredRun run, Predicate<Trial> which) {
        StoredRun part = new StoredRun(
                run.manifest(), run.trials().stream().filter(which).toList(), run.boots(), run.timings());
        return RunFolder.store(folder.resolve("parts"), part).path();
    }

    private static RunComparison compare(Path base, Path now) {
        return Comparing.compare(base, now, false);
    }

    private static MetricComparison cost(RunComparison comparison) {
        MetricComparison cost = comparison.cells().get(0).metrics().get(0);
        assertThat(cost.metric()).isEqualTo(Metric.CPU_NS_PER_EVENT);
        return cost;
    }

    private static double costNs(StoredRun run) {
        return new Summariser()
                .summarise(run)
                .groups()
                .get(0)
                .cell("slow")
                .estimate(Metric.CPU_NS_PER_EVENT)
                .orElseThrow()
                .median();
    }
}
