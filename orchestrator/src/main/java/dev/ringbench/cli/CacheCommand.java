package dev.ringbench.cli;

import dev.ringbench.pipeline.Bundling;
import dev.ringbench.pipeline.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cache export} and {@code cache import}: what was built once, for other hosts. */
@Command(
        name = "cache",
        sortOptions = false,
        header = "Carry what a matrix needs, built once, to other hosts.",
        synopsisSubcommandLabel = "(export | import)",
        subcommands = {CacheCommand.Export.class, CacheCommand.Import.class})
final class CacheCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitStatus.BAD_USAGE.code();
    }

    @Command(
            name = "export",
            sortOptions = false,
            header = "Build a matrix's artifacts and guest images, if the cache has not got them, into one file.")
    static final class Export implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "Where to write; by custom it ends in .tar.zst.")
        private Path file;

        @Mixin
        private HomeOptions home;

        @Parameters(
                index = "1",
                paramLabel = "MATRIX",
                arity = "0..1",
                description = "For what. Default: matrix.yaml in the project home.")
        private Optional<Path> matrix = Optional.empty();

        @Mixin
        private ProgressOptions progress;

        @Option(names = "--refresh", description = "Make builder root and guest images anew, from the suite of today.")
        private boolean refresh;

        @Option(names = "--no-wait", description = "Exit with 3 if a run holds this host, in place of waiting.")
        private boolean noWait;

        // The interruption is a scope: nothing is asked of it.
        @SuppressWarnings("try")
        @Override
        public Integer call() {
            RunOptions.Selection selection = RunOptions.Selection.ofMatrix(matrix);
            RunOptions options =
                    new RunOptions(home.home(), home.reports(), selection, Optional.empty(), refresh, !noWait);
            try (Interruption interruption = Interruption.ofThisThread();
                    ProgressDisplay display = progress.display()) {
                Bundling.export(file, options, display);
            }
            System.out.println("exported " + file);
            return ExitStatus.OK.code();
        }
    }

    @Command(
            name = "import",
            sortOptions = false,
            header = "Take over what such a file holds, each entry verified; what the cache has already stays.",
            description = {
                "",
                "Runs of the same commit and matrix need no compilers then, and no privileges for guests.",
                ""
            })
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "What cache export wrote.")
        private Path file;

        @Override
        public Integer call() {
            System.out.println(Bundling.importFrom(file));
            return ExitStatus.OK.code();
        }
    }
}
