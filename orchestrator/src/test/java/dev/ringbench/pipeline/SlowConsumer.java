package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The consumer in C with a planted slow-down of known size: a project with {@code c-libbpf} and {@code slow}. */
final class SlowConsumer {
    private SlowConsumer() {}

    /**
     * Makes such a project.
     *
     * @param extraPicoseconds CPU time that {@code slow} burns for each event; with 0 it is c-libbpf under another name
     */
    static Path home(Path folder, long extraPicoseconds) throws IOException {
        Path project = folder.resolve("home-" + extraPicoseconds);
        Path slow = project.resolve("impls/slow");
        RealRun.copyTree(RealRun.PROJECT.resolve("impls/common"), project.resolve("impls/common"));
        RealRun.copyTree(RealRun.PROJECT.resolve("impls/c-libbpf"), project.resolve("impls/c-libbpf"));
        RealRun.copyTree(RealRun.PROJECT.resolve("impls/c-libbpf"), slow);
        Path saboteur = RealRun.PROJECT.resolve("orchestrator/src/test/saboteurs/slow");
        Files.copy(saboteur.resolve("slow.c"), slow.resolve("slow.c"));
        Files.copy(saboteur.resolve("impl.yaml"), slow.resolve("impl.yaml"), StandardCopyOption.REPLACE_EXISTING);
        String description = Files.readString(slow.resolve("impl.yaml"), StandardCharsets.UTF_8);
        assertThat(description).contains("PER_EVENT=0");
        Files.writeString(
                slow.resolve("impl.yaml"),
                description.replace("PER_EVENT=0", "PER_EVENT=" + extraPicoseconds),
                StandardCharsets.UTF_8);
        return project;
    }
}
