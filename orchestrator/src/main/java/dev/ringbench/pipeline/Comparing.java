package dev.ringbench.pipeline;

import dev.ringbench.compare.Comparer;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.report.ComparisonText;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;

/** Two stored runs against each other; touches nothing. */
public final class Comparing {
    private Comparing() {}

    /**
     * Compares the newer run with the older one.
     *
     * @throws dev.ringbench.model.RingbenchException if no run is stored at either place, or it cannot be read
     */
    public static RunComparison compare(Path base, Path now, boolean acrossEnvironments) {
        return Comparer.compare(RunFolder.open(base).read(), RunFolder.open(now).read(), acrossEnvironments);
    }

    /** The comparison as Markdown, for a job's summary or a pull request. */
    public static String markdown(RunComparison comparison) {
        return ComparisonText.markdown(comparison);
    }
}
