package dev.ringbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, and shows what it said where it failed. */
final class Worker {
    /** The project's checkout; failsafe tells it. */
    static final Path PROJECT =
            Path.of(System.getProperty("ringbench.home")).toAbsolutePath().normalize();

    /** One consumer in two guests of one architecture: the smallest matrix that has two shards. */
    static final String MATRIX = """
            name: sharded
            implementations: [c-libbpf]
            targets:
              - {name: first, architecture: x86_64, provider: qemu}
              - {name: second, architecture: x86_64, provider: qemu}
            scenarios:
              - {name: openat2, load: openat2, window-seconds: 1}
            blocks: 1
            """;

    private Worker() {}

    static String ringbench(Path log, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("java", "-jar", PROJECT.resolve("orchestrator.jar").toString()));
        command.addAll(List.of(arguments));
        return run(log, Map.of(), command);
    }

    static String run(Path log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroy();
        }
    }
}
