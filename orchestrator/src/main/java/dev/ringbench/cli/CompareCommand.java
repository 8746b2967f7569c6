package dev.ringbench.cli;

import dev.ringbench.json.Json;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.pipeline.Comparing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two stored runs, cell by cell, and a gate for CI. */
@Command(
        name = "compare",
        sortOptions = false,
        header = "Compare two stored runs cell by cell; with --fail-on, exit with 1 if one became worse.",
        description = {
            "",
            "Two runs share no block, so they are compared as independent samples: the ratio is Hodges-Lehmann's,",
            "with its exact interval, and the verdict the rank-sum test's after Holm's correction within target and",
            "scenario. It takes 6 counted trials of a cell in each run. A cell that was ok and is not any more is worse.",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private enum Form {
        text,
        markdown,
        json
    }

    @Parameters(paramLabel = "BASE", description = "The older run's folder.")
    private Path base;

    @Parameters(paramLabel = "NEW", description = "The newer run's folder.")
    private Path now;

    @Option(
            names = "--across-environments",
            description = "Compare although kernel, compiler, library or host differ; the differences are still shown.")
    private boolean acrossEnvironments;

    @Option(
            names = "--fail-on",
            paramLabel = "worse=N%",
            converter = WorseLimit.Converter.class,
            description = {
                "Exit with 1 if a cell was lost, or if a number is worse by more than this: only if its whole",
                "interval is beyond. Example: --fail-on worse=5%%"
            })
    private Optional<WorseLimit> failOn = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.text;

    @Override
    public Integer call() {
        RunComparison comparison = Comparing.compare(base, now, acrossEnvironments);
        switch (form) {
            case markdown -> System.out.print(Comparing.markdown(comparison));
            case json -> System.out.println(Json.writeIndented(comparison));
            default -> new ComparisonTable(System.out).print(comparison);
        }
        return failOn.map(limit -> gate(comparison, limit))
                .orElse(ExitStatus.OK)
                .code();
    }

    /** On standard error: standard output may be a file of another form. */
    private static ExitStatus gate(RunComparison comparison, WorseLimit limit) {
        limit.exceededBy(comparison).forEach(System.err::println);
        return limit.exceededBy(comparison).isEmpty() ? ExitStatus.OK : ExitStatus.NOT_ALL_OK;
    }
}
