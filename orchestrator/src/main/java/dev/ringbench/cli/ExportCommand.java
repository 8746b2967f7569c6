package dev.ringbench.cli;

import dev.ringbench.pipeline.Exporting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a run's numbers for other tools, on standard output. */
@Command(
        name = "export",
        sortOptions = false,
        header = "Print a stored run's numbers in a form that other tools read.",
        description = {
            "",
            "csv                             a row a trial: every metric, nothing rounded",
            "json                            a record a cell: outcomes, medians, intervals",
            "github-action-benchmark         CPU time and latency, for tool: customSmallerIsBetter",
            "github-action-benchmark-rates   rates, for tool: customBiggerIsBetter",
            "bencher                         Bencher Metric Format, for its adapter json",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's folder.")
    private Path run;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            required = true,
            completionCandidates = Forms.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String format;

    @Override
    public Integer call() {
        if (!Exporting.formats().contains(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--format': expected one of " + Exporting.formats() + " but was '"
                            + format + "'");
        }
        System.out.print(Exporting.export(run, format));
        return ExitStatus.OK.code();
    }

    /** For help and shell completion. */
    static final class Forms extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Forms() {
            super(Exporting.formats());
        }
    }
}
