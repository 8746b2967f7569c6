package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.Sensitivity;
import dev.ringbench.stats.Summariser;
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
@Tag("bpf")
class PlantedSlowDownIT {
    private static final double PLANTED = 0.05;
    private static final int BLOCKS_FOR_SPREAD = 12;
    /** About eight minutes: a machine that needs more of them is too noisy for this. */
    private static final int MOST_BLOCKS = 100;

    @TempDir
    private Path folder;

    private Path home;

    @Test
    void five_percent_more_cpu_time_is_found_in_its_sign_and_its_size() throws Exception {
        home = SlowConsumer.home(folder, 0);
        StoredRun before = run(BLOCKS_FOR_SPREAD);
        double costNs = group(before)
                .cell("c-libbpf")
                .estimate(Metric.CPU_NS_PER_EVENT)
                .orElseThrow()
                .median();
        int blocks = enoughBlocks(before);

        home = SlowConsumer.home(folder, Math.round(PLANTED * costNs * 1000));
        Contrast found = group(run(blocks)).comparison("slow").contrast().orElseThrow();

        assertThat(found.verdict()).as("%s in %d blocks", found, blocks).isEqualTo(Verdict.MORE);
        // The cost that it was planted on is itself an estimate, to a few percent: of 5 %, that is little.
        assertThat(found.interval().low()).as("%s", found).isLessThanOrEqualTo(1 + 1.1 * PLANTED);
        assertThat(found.interval().high()).as("%s", found).isGreaterThanOrEqualTo(1 + 0.9 * PLANTED);
        assertThat(found.ratio()).as("%s", found).isBetween(1 + PLANTED / 2, 1 + 2 * PLANTED);
    }

    /** Twice as many as find it nine times out of ten, by the spread of the same pair before anything was planted. */
    private static int enoughBlocks(StoredRun before) {
        Detectability found = new Sensitivity(before.manifest().matrix(), List.of(before))
                .all().stream()
                        .filter(cell -> cell.cell().consumer().equals("slow"))
                        .findFirst()
                        .orElseThrow();
        int nineOfTen = found.blocks().orElse(found.mostBlocks());
        assumeTrue(
                nineOfTen <= MOST_BLOCKS,
                "this machine is too noisy: it takes " + nineOfTen + " blocks, and at most " + MOST_BLOCKS
                        + " are run");
        return Math.min(2 * nineOfTen, MOST_BLOCKS);
    }

    private StoredRun run(int blocks) {
        StoredRun run = RealRun.of(home, folder.resolve("reports"), """
                name: planted
                implementations: [c-libbpf, slow]
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                scenarios:
                  - {name: drain, load: drain, window-seconds: 1}
                blocks: %d
                """.formatted(blocks));
        RealRun.assumeSupported(run);
        return run;
    }

    private static GroupSummary group(StoredRun run) {
        return new Summariser().summarise(run).groups().get(0);
    }
}
