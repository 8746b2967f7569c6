package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.compare.Comparer;
import dev.ringbench.model.Cell;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.Sensitivity;
import dev.ringbench.stats.Summariser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole instrument, from producer to verdict, on a difference that is known: the consumer in C against itself with 5 %
 * more CPU time an event.
 */
@Tag("long")
class PlantedSlowDownIT {
    private static final double PLANTED = 0.05;
    private static final int BLOCKS_FOR_SPREAD = 12;

    /** A machine that needs more blocks is too noisy for this: they take about 16 minutes. */
    private static final int MOST_BLOCKS = 200;
    /** With a boot each, emulated: about 35 minutes. */
    private static final int MOST_BLOCKS_IN_A_GUEST = 100;

    @TempDir
    private Path folder;

    private String provider;
    private String scenario;
    private Path home;

    @Test
    @Tag("bpf")
    void five_percent_more_cpu_time_is_found_in_its_sign_and_its_size_on_this_host() throws Exception {
        // Records of a ring larger than the CPUs' own caches do not come from the other CPU's: that way's cost varies
        // most.
        find("local", "{name: drain, load: drain, window-seconds: 1, ring-bytes: 16777216}", MOST_BLOCKS);
    }

    @Test
    @Tag("guest")
    void five_percent_more_cpu_time_is_found_in_its_sign_and_its_size_in_a_guest() throws Exception {
        // In an emulated guest CPU time at a steady rate repeats better than in drain: METHOD.md has the spreads.
        find("qemu", "{name: paced, load: paced, percent: 10, window-seconds: 1}", MOST_BLOCKS_IN_A_GUEST);
    }

    private void find(String where, String what, int mostBlocks) throws IOException {
        provider = where;
        scenario = what;
        home = SlowConsumer.home(folder, 0);
        StoredRun before = run(BLOCKS_FOR_SPREAD);
        double costNs = group(before)
                .cell("c-libbpf")
                .estimate(Metric.CPU_NS_PER_EVENT)
                .orElseThrow()
                .median();
        int blocks = enoughBlocks(before, mostBlocks);

        home = SlowConsumer.home(folder, Math.round(PLANTED * costNs * 1000));
        StoredRun planted = run(blocks);

        isFoundWithin(planted, blocks);
        isFoundBetween(asRunOfSlow(planted, "c-libbpf"), asRunOfSlow(planted, "slow"));
    }

    /** As the report says it: by ratios within blocks. */
    private static void isFoundWithin(StoredRun run, int blocks) {
        Contrast found = group(run).comparison("slow").contrast().orElseThrow();
        assertThat(found.verdict()).as("%s in %d blocks", found, blocks).isEqualTo(Verdict.MORE);
        // The cost that it was planted on is itself an estimate, to a few percent: of 5 %, that is little.
        assertThat(found.interval().low()).as("%s", found).isLessThanOrEqualTo(1 + 1.1 * PLANTED);
        assertThat(found.interval().high()).as("%s", found).isGreaterThanOrEqualTo(1 + 0.9 * PLANTED);
        assertThat(found.ratio()).as("%s", found).isBetween(1 + PLANTED / 2, 1 + 2 * PLANTED);
    }

    /** As {@code compare} says it: of two runs that share no block. These were measured in turn, so that no drift is in it. */
    private static void isFoundBetween(StoredRun before, StoredRun after) {
        RunComparison comparison = Comparer.compare(before, after, false);
        // A gate shuts at what the interval says at least, and stays open at twice what was planted.
        assertThat(comparison.worseBeyond(0)).hasSize(1);
        assertThat(comparison.worseBeyond(2 * PLANTED)).isEmpty();
        MetricComparison cost = comparison.worseBeyond(0).get(0).metrics().get(0);
        assertThat(cost.metric()).isEqualTo(Metric.CPU_NS_PER_EVENT);
        assertThat(cost.shift().orElseThrow().ratio()).isBetween(1 + PLANTED / 2, 1 + 2 * PLANTED);
    }

    /** One consumer's trials of a run as a run of their own, in which it is called slow. */
    private static StoredRun asRunOfSlow(StoredRun run, String consumer) {
        List<Trial> trials = run.trials().stream()
                .filter(trial -> trial.cell().consumer().equals(consumer))
                .map(trial -> new Trial(
                        new Cell(trial.cell().target(), "slow", trial.cell().scenario()),
                        trial.block(),
                        trial.attempt(),
                        trial.order(),
                        trial.seed(),
                        trial.bootId(),
                        trial.startedAt(),
                        trial.tookMs(),
                        trial.outcome(),
                        trial.readings()))
                .toList();
        return new StoredRun(run.manifest(), trials, run.boots(), run.timings(), run.calibrations());
    }

    /** Twice as many as find it nine times out of ten, by the spread of the same pair before anything was planted. */
    private static int enoughBlocks(StoredRun before, int mostBlocks) {
        Detectability found = new Sensitivity(before.manifest().matrix(), List.of(before))
                .all().stream()
                        .filter(cell -> cell.cell().consumer().equals("slow"))
                        .findFirst()
                        .orElseThrow();
        int nineOfTen = found.blocks().orElse(found.mostBlocks());
        assumeTrue(
                nineOfTen <= mostBlocks,
                "this machine is too noisy: it takes " + nineOfTen + " blocks, and at most " + mostBlocks + " are run");
        return Math.min(2 * nineOfTen, mostBlocks);
    }

    private StoredRun run(int blocks) {
        StoredRun run = RealRun.of(home, folder.resolve("reports"), """
                name: planted
                implementations: [c-libbpf, slow]
                targets:
                  - {name: target, architecture: x86_64, provider: %s}
                scenarios:
                  - %s
                blocks: %d
                """.formatted(provider, scenario, blocks));
        RealRun.assumeSupported(run);
        return run;
    }

    private static GroupSummary group(StoredRun run) {
        return new Summariser().summarise(run).groups().get(0);
    }
}
