package dev.ringbench.pipeline;

import dev.ringbench.model.RunSummary;
import dev.ringbench.report.ReportWriter;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;

/** Stages 8 and 9 alone: a report from what is stored, and from nothing else. */
public final class Rendering {
    private Rendering() {}

    /**
     * Writes report.md, report.html and charts/ into a stored run's folder.
     *
     * @return the report
     * @throws dev.ringbench.model.RingbenchException if no run is stored there, or it cannot be read
     */
    public static Path render(Path run) {
        RunFolder folder = RunFolder.open(run);
        new ReportWriter().write(new Summariser().summarise(folder.read()), folder.path());
        return folder.path().resolve("report.md");
    }

    /**
     * Writes BENCHMARKS.md and benchmark_charts/ into the project home, and the data behind them into reports/published/.
     *
     * @return BENCHMARKS.md
     */
    public static Path publish(Path run, Path home) {
        RunFolder folder = RunFolder.open(run);
        RunSummary summary = new Summariser().summarise(folder.read());
        folder.copyData(home.resolve("reports/published"));
        new ReportWriter().publish(summary, home);
        return home.resolve("BENCHMARKS.md");
    }
}
