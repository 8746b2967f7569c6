package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code compare} says of two runs of the same code, twenty times; what it says of slower code is in {@link
 * PlantedSlowDownIT}. The level of its test holds for trials that could as well have been the other run's: so the two runs' blocks are
 * measured in turn. Of runs one after the other it holds no longer where the host drifts in between, as METHOD.md says.
 */
@Tag("long")
@Tag("bpf")
class TwoRunsIT {
    private static final int PAIRS = 20;
    /** The fewest that a comparison takes. */
    private static final int BLOCKS_OF_A_RUN = 6;

    @TempDir
    private Path folder;

    @Test
    void the_same_code_twice_raises_no_more_alarms_than_chance() {
        StoredRun same = run((PAIRS + 1) * BLOCKS_OF_A_RUN);

        List<MetricComparison> alarms = IntStream.range(0, PAIRS)
                .map(pair -> pair * BLOCKS_OF_A_RUN)
                .mapToObj(from -> inTurn(same, from, 2 * BLOCKS_OF_A_RUN))
                .filter(cost -> cost.verdict() != Verdict.NO_DETECTABLE_DIFFERENCE)
                .toList();

        int byChance = BinomialDistribution.of(PAIRS, 0.05).inverseCumulativeProbability(0.99);
        assertThat(alarms).hasSizeLessThanOrEqualTo(byChance);
    }

    /** The odd ones of these blocks as one run, the even ones as the other. */
    private MetricComparison inTurn(StoredRun run, int after, int blocks) {
        Predicate<Trial> these = trial -> trial.block() > after && trial.block() <= after + blocks;
        return cost(compare(
                part(run, these.and(trial -> trial.block() % 2 == 1)),
                part(run, these.and(trial -> trial.block() % 2 == 0))));
    }

    private StoredRun run(int blocks) {
        StoredRun run = RealRun.of(RealRun.PROJECT, folder.resolve("reports"), """
                name: two-runs
                implementations: [c-libbpf]
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
}
