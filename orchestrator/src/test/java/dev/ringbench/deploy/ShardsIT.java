package dev.ringbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.store.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pods of deploy/kubernetes do, as plain processes with the same variables: import, measure, merge. */
@Tag("guest")
class ShardsIT {
    @TempDir
    private Path folder;

    @Test
    void shards_that_import_what_was_built_once_are_measured_and_merged_into_one_run() throws Exception {
        Path matrix = Files.writeString(folder.resolve("sharded.yaml"), Worker.MATRIX);
        Path bundle = folder.resolve("bundle.tar.zst");
        Worker.ringbench(folder.resolve("export.log"), "cache", "export", bundle.toString(), matrix.toString());

        for (int index = 0; index < 2; index++) {
            String said = measure(index, matrix, bundle);
            assertThat(said).contains("verified entries").contains("builder root: cached");
        }
        Worker.ringbench(
                folder.resolve("merge.log"),
                "merge",
                run("results/shard-0").toString(),
                run("results/shard-1").toString(),
                "--reports",
                folder.resolve("merged").toString());

        StoredRun merged = RunFolder.open(run("merged")).read();
        assertThat(merged.trials())
                .hasSize(2)
                .allMatch(trial -> trial.outcome() instanceof Outcome.Ok)
                .extracting(trial -> trial.cell().target())
                .containsExactly("first", "second");
        assertThat(run("merged").resolve("report.md"))
                .content()
                .contains("first")
                .contains("second");
    }

    private String measure(int index, Path matrix, Path bundle) throws Exception {
        Map<String, String> variables = Map.of(
                "JOB_COMPLETION_INDEX", Integer.toString(index),
                "SHARDS", "2",
                "MATRIX", matrix.toString(),
                "BUNDLE", bundle.toString(),
                "RESULTS", folder.resolve("results").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache-" + index).toString());
        return Worker.run(
                folder.resolve("shard-" + index + ".log"),
                variables,
                List.of(Worker.PROJECT.resolve("deploy/kubernetes/measure.sh").toString()));
    }

    private Path run(String reports) {
        List<RunFolder> runs = RunFolder.all(folder.resolve(reports));
        assertThat(runs).hasSize(1);
        return runs.get(0).path();
    }
}
