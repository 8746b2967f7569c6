package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BENCHMARKS.md is what the committed data gives, to the byte: nobody has touched it by hand. */
class PublishedReportTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    private Path home;

    @Test
    void the_committed_report_is_rendered_from_the_committed_data() throws IOException {
        List<RunFolder> published = RunFolder.all(PROJECT.resolve("reports/published"));
        assertThat(published).isNotEmpty();
        Path newest = published.get(0).path();

        Rendering.publish(newest, home);

        assertThat(Files.readString(home.resolve("BENCHMARKS.md"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(PROJECT.resolve("BENCHMARKS.md"), StandardCharsets.UTF_8));
        assertThat(home.resolve("reports/published")
                        .resolve(newest.getFileName())
                        .resolve("results.jsonl"))
                .hasSameBinaryContentAs(newest.resolve("results.jsonl"));
    }
}
