package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real trials on this machine's own kernel. */
@Tag("bpf")
class LocalRunIT {
    @TempDir
    private Path reports;

    @Test
    void consumers_in_c_go_and_rust_receive_every_event_of_this_kernel() throws Exception {
        List<Path> before = workspaces();
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, RealRun.matrix("local", "c-libbpf, go-ebpf, rust-aya", 2));
        RealRun.assumeSupported(run);

        assertThat(run.trials()).hasSize(3).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
            Readings readings = trial.readings().orElseThrow();
            assertThat(readings.rest().submitted()).isPositive();
            assertThat(readings.received()).isEqualTo(readings.rest().submitted());
            assertThat(readings.samples()).hasSizeGreaterThan(10);
            assertThat(readings.consumerLibrary()).isNotBlank();
        });
        assertThat(workspaces()).isEqualTo(before);
        rendersTheSameTextAgain(reports.resolve(run.manifest().id()));
    }

    @Test
    void saboteurs_are_caught_by_the_rule_that_they_break() throws Exception {
        Path home = reports.resolve("home");
        RealRun.copyTree(RealRun.PROJECT.resolve("impls/common"), home.resolve("impls/common"));
        RealRun.copyTree(
                RealRun.PROJECT.resolve("orchestrator/src/test/saboteurs/saboteur"), home.resolve("impls/saboteur"));

        StoredRun run =
                RealRun.of(home, reports, RealRun.matrix("local", "saboteur, saboteur@twice, saboteur@liar", 4));
        RealRun.assumeSupported(run);

        // The first event that they miscount is the 100,001st.
        assertThat(run.trials())
                .hasSize(3)
                .allSatisfy(trial -> assertThat(
                                trial.readings().orElseThrow().rest().submitted())
                        .isGreaterThan(100_001));
        assertThat(rule(run, "saboteur")).isEqualTo("received");
        assertThat(rule(run, "saboteur@twice")).isEqualTo("received");
        assertThat(rule(run, "saboteur@liar")).isEqualTo("sum");
        assertThat(difference(run, "saboteur")).isNegative();
        assertThat(difference(run, "saboteur@twice")).isPositive();
        assertThat(difference(run, "saboteur@liar")).isZero();
    }

    private static void rendersTheSameTextAgain(Path folder) throws Exception {
        String report = Files.readString(folder.resolve("report.md"), StandardCharsets.UTF_8);
        String page = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);

        Rendering.render(folder);

        assertThat(folder.resolve("report.md")).hasContent(report);
        assertThat(Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8))
                .isEqualTo(page);
    }

    private static String rule(StoredRun run, String consumer) {
        return ((Outcome.Invalid) trial(run, consumer).outcome()).rule();
    }

    /** Events received beyond those that were submitted. */
    private static long difference(StoredRun run, String consumer) {
        Readings readings = trial(run, consumer).readings().orElseThrow();
        return readings.received() - readings.rest().submitted();
    }

    private static Trial trial(StoredRun run, String consumer) {
        return run.trials().stream()
                .filter(trial -> trial.cell().consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> workspaces() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("/tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ringbench"))
                    .sorted()
                    .toList();
        }
    }
}
