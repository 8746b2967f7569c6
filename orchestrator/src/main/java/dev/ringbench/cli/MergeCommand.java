package dev.ringbench.cli;

import dev.ringbench.pipeline.Merging;
import dev.ringbench.pipeline.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code merge}: the shards of a matrix as one run. */
@Command(
        name = "merge",
        sortOptions = false,
        header = "Join the runs of all shards of a matrix into one, and write its report.",
        description = {
            "",
            "Shards that overlap, leave a gap, or were not measured with the same matrix, commit, artifacts and images",
            "are refused, each difference by name. The shards stay as they are.",
            ""
        })
final class MergeCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Parameters(paramLabel = "SHARD", arity = "1..*", description = "Folders of runs that were made with --shard.")
    private List<Path> shards;

    @Override
    public Integer call() {
        RunResult result = Merging.merge(shards, home.reports());
        new ResultTable(System.out).print(result);
        return (result.allOkOrUnsupported() ? ExitStatus.OK : ExitStatus.NOT_ALL_OK).code();
    }
}
