package dev.ringbench.cli;

import dev.ringbench.json.Json;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.summary.SelfComparison;
import dev.ringbench.pipeline.RunOptions;
import dev.ringbench.pipeline.SelfTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aa}: whether the harness sees differences that are not there. */
@Command(
        name = "aa",
        sortOptions = false,
        header = "Compare every implementation with itself: does ringbench see differences that are not there?",
        description = {
            "",
            "Measures each implementation of the matrix under two names in each block, NAME and NAME+again, and compares"
                    + " the two as it compares any two implementations. One such comparison (a pair) takes the"
                    + " matrix's blocks; --pairs of them are made one after another, each in blocks of its own. A"
                    + " difference is an alarm, since there is none. A comparison may raise one by chance, at its level"
                    + " of 5 %%; a cell passes with as many as chance stays within in 99 of 100 cases: 4 alarms of 20."
                    + " Each target, scenario and implementation has a line.",
            "",
            "It is an ordinary run: stored under reports/, with its report, and gone on with by run --resume after an"
                    + " interruption. --from counts a stored one's alarms again. It takes long: pairs x blocks, with two"
                    + " trials of each implementation.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  java -jar orchestrator.jar aa matrix/local.yaml --only scenario=drain --blocks 6 --window-seconds 1",
            "  java -jar orchestrator.jar aa --from reports/RUN"
        })
final class AaCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private ProgressOptions progress;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often each implementation is compared with itself. Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--from",
            paramLabel = "RUN",
            description = "Measure nothing: count the alarms of a stored run that aa has made.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--no-wait", description = "Exit with 3 if another run holds this host, in place of waiting.")
    private boolean noWait;

    @Override
    public Integer call() {
        if (pairs < 1 || pairs > 1000) {
            throw new RingbenchException(
                    Category.CONFIGURATION, "--pairs: " + pairs + " is not allowed; allowed is 1 to 1000");
        }
        if (from.isPresent() && !selection.isEmpty()) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "--from counts what a run has stored: leave MATRIX, --only, --blocks and --window-seconds away");
        }
        Path run = from.orElseGet(this::measure);
        SelfComparison comparison = SelfTest.of(run, pairs);
        if (progress.json()) {
            System.out.println(Json.write(Map.of("event", "self-comparison", "data", comparison)));
        } else {
            new SelfComparisonTable(System.out).print(comparison, run);
        }
        return (comparison.passes() ? ExitStatus.OK : ExitStatus.NOT_ALL_OK).code();
    }

    // The interruption is a scope: nothing is asked of it.
    @SuppressWarnings("try")
    private Path measure() {
        RunOptions options =
                new RunOptions(home.home(), home.reports(), selection.toSelection(), Optional.empty(), false, !noWait);
        try (Interruption interruption = Interruption.ofThisThread();
                ProgressDisplay display = progress.display()) {
            return SelfTest.measure(options, pairs, display);
        }
    }
}
