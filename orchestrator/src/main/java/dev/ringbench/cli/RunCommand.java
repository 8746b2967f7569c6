package dev.ringbench.cli;

import dev.ringbench.pipeline.Run;
import dev.ringbench.pipeline.RunOptions;
import dev.ringbench.pipeline.RunResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: the main job; it may be left out on the command line. */
@Command(
        name = "run",
        sortOptions = false,
        header = "Measure a matrix and write its report; the command may be left out.",
        description = {
            "",
            "Boots a guest for each target and block, runs every consumer in it under every scenario, proves that",
            "every event was counted, and writes results, report and charts to reports/<UTC time>-<name>/.",
            "Each result is on disk before the next trial begins: after Ctrl-C, go on with --resume.",
            ""
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private ProgressOptions progress;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "Measure what a stored run lacks, as new attempts at its incomplete blocks.")
    private Optional<Path> resume = Optional.empty();

    @Option(names = "--refresh", description = "Make builder root and guest images anew, from the suite of today.")
    private boolean refresh;

    @Option(names = "--no-wait", description = "Exit with 3 if another run holds this host, in place of waiting.")
    private boolean noWait;

    @Override
    public Integer call() {
        RunOptions options =
                new RunOptions(home.home(), home.reports(), selection.toSelection(), resume, refresh, !noWait);
        RunResult result = run(options);
        if (!progress.json()) {
            new ResultTable(System.out).print(result);
        }
        return exitStatus(result).code();
    }

    // The interruption is a scope: nothing is asked of it.
    @SuppressWarnings("try")
    private RunResult run(RunOptions options) {
        try (Interruption interruption = Interruption.ofThisThread();
                ProgressDisplay display = progress.display()) {
            return Run.run(options, display);
        }
    }

    private static ExitStatus exitStatus(RunResult result) {
        return result.allOkOrUnsupported() ? ExitStatus.OK : ExitStatus.NOT_ALL_OK;
    }
}
