package dev.ringbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void a_job_without_a_locale_gets_every_character() throws IOException {
        Path published = Path.of("..", "reports", "published");
        String run = only(published).toString();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ringbench.cli.Main",
                "compare",
                run,
                run,
                "--format",
                "markdown");
        builder.environment().put("LC_ALL", "POSIX");

        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("×")
                .doesNotContain("?");
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
