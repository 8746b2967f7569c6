package dev.ringbench.pipeline;

import dev.ringbench.compare.Historian;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.history.History;
import dev.ringbench.report.HistoryWriter;
import dev.ringbench.store.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Stored runs over time. */
public final class Remembering {
    private Remembering() {}

    /**
     * The history of all runs at these places.
     *
     * @param places folders of runs, or folders that hold such folders
     * @throws RingbenchException if one holds no run, or a run cannot be read, or there are fewer than two
     */
    public static History history(List<Path> places) {
        List<StoredRun> runs = places.stream()
                .flatMap(Remembering::folders)
                .map(RunFolder::read)
                .toList();
        if (runs.size() < 2) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "history takes two runs or more, and found " + runs.size() + " in " + places);
        }
        return Historian.of(runs);
    }

    /**
     * Writes history.md and its charts.
     *
     * @return history.md
     */
    public static Path write(History history, Path folder) {
        return new HistoryWriter().write(history, folder);
    }

    private static Stream<RunFolder> folders(Path place) {
        if (Files.isDirectory(place) && !RunFolder.all(place).isEmpty()) {
            return RunFolder.all(place).stream();
        }
        return Stream.of(RunFolder.open(place));
    }
}
