package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.compare.PublishedRun;
import dev.ringbench.model.StoredRun;
import dev.ringbench.store.RunFolder;
import dev.ringbench.store.Shards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingTest {
    @TempDir
    private Path folder;

    @Test
    void theReportOfTheMergedShardsIsTheSingleRunsByteForByte() throws IOException {
        StoredRun published = PublishedRun.stored();
        Path single = RunFolder.store(folder.resolve("single"), published).path();
        List<Path> shards = Shards.eachTarget(published).stream()
                .map(shard -> RunFolder.store(folder.resolve("shards"), shard).path())
                .toList();

        Path merged = Merging.merge(shards, folder.resolve("merged")).folder();
        Rendering.render(single);

        for (String file : List.of("run.json", "results.jsonl", "environment.jsonl", "timings.jsonl")) {
            assertThat(merged.resolve(file)).hasSameBinaryContentAs(single.resolve(file));
        }
        assertThat(read(merged.resolve("report.md"))).isEqualTo(read(single.resolve("report.md")));
        assertThat(read(merged.resolve("report.html"))).isEqualTo(read(single.resolve("report.html")));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
