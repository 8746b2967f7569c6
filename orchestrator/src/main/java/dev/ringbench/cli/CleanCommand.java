package dev.ringbench.cli;

import dev.ringbench.pipeline.Cleaning;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clean}: the caches. */
@Command(
        name = "clean",
        sortOptions = false,
        header = "Delete cached artifacts, images and builder roots; stored runs stay.",
        description = {
            "",
            "The caches are in ${XDG_CACHE_HOME:-$HOME/.cache}/ringbench. The next run makes anew what it needs.",
            ""
        })
final class CleanCommand implements Callable<Integer> {
    @Option(names = "--no-wait", description = "Exit with 3 if a run holds this host, in place of waiting.")
    private boolean noWait;

    @Override
    public Integer call() {
        System.out.println(Cleaning.clean(!noWait, System.err::println));
        return ExitStatus.OK.code();
    }
}
