package dev.ringbench.pipeline;

import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.report.ReportWriter;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.Merge;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.util.List;

/** Shards become the run that they are parts of, with its report; nothing is measured. */
public final class Merging {
    private Merging() {}

    /**
     * Stores the whole run below {@code reports}, named after its first shard's start, and renders it.
     *
     * @param shards folders of runs with {@code --shard}
     * @throws dev.ringbench.model.RingbenchException if they are not the parts of one matrix, or cannot be read
     */
    public static RunResult merge(List<Path> shards, Path reports) {
        StoredRun whole = Merge.of(
                shards.stream().map(RunFolder::open).map(RunFolder::read).toList());
        RunFolder folder = RunFolder.store(reports, whole);
        RunSummary summary = new Summariser().summarise(folder.read());
        new ReportWriter().write(summary, folder.path());
        return new RunResult(folder.path(), summary);
    }
}
