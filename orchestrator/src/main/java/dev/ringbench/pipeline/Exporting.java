package dev.ringbench.pipeline;

import dev.ringbench.export.ExportFormat;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A stored run's numbers in another tool's form. */
public final class Exporting {
    private Exporting() {}

    /** The names of the forms. */
    public static List<String> formats() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::toString).toList();
    }

    /**
     * The document.
     *
     * @param format one of {@link #formats()}
     * @throws dev.ringbench.model.RingbenchException if no run is stored there, or it cannot be read
     */
    public static String export(Path run, String format) {
        ExportFormat form = Arrays.stream(ExportFormat.values())
                .filter(candidate -> candidate.toString().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no form " + format));
        return form.write(new Summariser().summarise(RunFolder.open(run).read()));
    }
}
