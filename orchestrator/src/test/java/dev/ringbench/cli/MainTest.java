package dev.ringbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void a_job_without_a_locale_gets_every_character() throws IOException {
        String run = RunFolder.all(Path.of("..", "reports", "published"))
                .get(0)
                .path()
                .toString();
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
}
