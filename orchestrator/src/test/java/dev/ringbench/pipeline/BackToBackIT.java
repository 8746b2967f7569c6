package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.build.ArtifactBuilder;
import dev.ringbench.build.BuildResult;
import dev.ringbench.build.BuilderRoot;
import dev.ringbench.build.Component;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.config.BuildFile;
import dev.ringbench.config.ImplementationCatalog;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.json.Json;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Consumer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The mode of the consumers in C that is no variant: producer and consumer on one thread, as in the kernel's own benchmark,
 * with that benchmark's ring, batch and payload. docs/METHOD.md compares the rates.
 */
@Tag("bpf")
class BackToBackIT {
    private static final Path IMPLEMENTATIONS = RealRun.PROJECT.resolve("impls");
    private static final int BATCH = 500;
    private static final int SECONDS = 2;
    /** As the driver does it: where tracefs is not mounted it is, and for this command alone. */
    private static final String WITH_TRACEFS =
            "mountpoint --quiet /sys/kernel/tracing || mount -t tracefs nodev /sys/kernel/tracing; exec \"$@\"";

    private final LocalMachine here = new LocalMachine();

    @TempDir
    private Path reports;

    /** What the consumer prints in this mode: the contract's fields, and what it produced. */
    private record Ended(
            long received,
            BigInteger sum,
            long calls,
            BigInteger producedSum,
            long elapsedNs,
            String library,
            String runtime) {}

    @ParameterizedTest
    @ValueSource(strings = {"c-libbpf", "c-direct"})
    void a_consumer_that_produces_between_its_polls_loses_nothing(String name) throws Exception {
        // An ordinary trial first: what this machine lacks, it says, and it leaves everything built.
        RealRun.assumeSupported(RealRun.of(RealRun.PROJECT, reports, RealRun.matrix("local", name, 1)));

        CommandResult result = here.run(Command.of(command(name)));

        assertThat(result.exitStatus()).as(result.lastLines(10)).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(2).startsWith("READY");
        Ended ended = Json.read(lines.get(1), Ended.class);
        assertThat(ended.calls()).isGreaterThan(1000);
        assertThat(ended.received()).isEqualTo(ended.calls() * BATCH);
        assertThat(ended.sum()).isEqualTo(ended.producedSum());
        assertThat(ended.elapsedNs()).isBetween(1L, SECONDS * 1_000_000_000L);
        assertThat(ended.library()).isNotBlank();
        assertThat(ended.runtime()).isNotBlank();
    }

    /** The consumer as built for this machine; {@code timeout} sends it SIGTERM, as the driver would. */
    private List<String> command(String name) {
        CacheFolder cache = Caches.ofUser(here);
        BuilderRoot root = BuilderRoot.prepare(here, cache, false);
        Path folder = IMPLEMENTATIONS.resolve("common");
        Component common = new Component("common", folder, BuildFile.read(folder.resolve("build.yaml")));
        ArtifactBuilder builder = new ArtifactBuilder(root, cache, common);
        Component consumer = Component.of(
                ImplementationCatalog.read(IMPLEMENTATIONS).implementation(name), new Consumer(name, Optional.empty()));
        return List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                WITH_TRACEFS,
                "sh",
                "timeout",
                "--preserve-status",
                Integer.toString(SECONDS),
                built(builder, consumer).resolve("consumer").toString(),
                "--kernel",
                built(builder, common).resolve("openat2.bpf.o").toString(),
                "--ring-bytes",
                Integer.toString(512 * 1024),
                "--payload-bytes",
                "8",
                "--batch",
                Integer.toString(BATCH),
                "--wake-up",
                "adaptive",
                "--producer-tgid",
                "0",
                "--mode",
                "back-to-back");
    }

    private static Path built(ArtifactBuilder builder, Component component) {
        return ((BuildResult.Artifact) builder.build(component, Architecture.X86_64)).directory();
    }
}
