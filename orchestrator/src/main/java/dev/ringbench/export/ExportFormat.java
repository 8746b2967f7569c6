package dev.ringbench.export;

import dev.ringbench.model.RunSummary;
import java.util.function.Function;

/** The forms in which a run can be exported; the names are those of the command line. */
public enum ExportFormat {
    /** A row a trial, for a spreadsheet or R. */
    CSV("csv", TrialTable::of),
    /** A record a cell, for a script. */
    JSON("json", CellDocument::of),
    /** What the action benchmark-action/github-action-benchmark reads as customSmallerIsBetter: CPU time and latency. */
    GITHUB_ACTION_BENCHMARK("github-action-benchmark", GithubActionBenchmark::smallerIsBetter),
    /** What it reads as customBiggerIsBetter: rates, where they are the consumer's. */
    GITHUB_ACTION_BENCHMARK_RATES("github-action-benchmark-rates", GithubActionBenchmark::biggerIsBetter),
    /** Bencher Metric Format, which bencher.dev's adapter named json reads. */
    BENCHER("bencher", BencherMetrics::of);

    private final String label;
    private final Function<RunSummary, String> writer;

    ExportFormat(String label, Function<RunSummary, String> writer) {
        this.label = label;
        this.writer = writer;
    }

    /** The whole document, with its last line's end. */
    public String write(RunSummary summary) {
        return writer.apply(summary);
    }

    @Override
    public String toString() {
        return label;
    }
}
