package dev.ringbench.report;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.history.History;
import dev.ringbench.report.chart.HistoryChart;
import dev.ringbench.report.text.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes history.md and a chart for each cell and metric; the words are in templates/history.md.ftl. */
public final class HistoryWriter {
    private static final String CHARTS = "charts";

    /**
     * Writes them into a folder, which is made if it is not there.
     *
     * @return history.md
     * @throws RingbenchException if a file cannot be written
     */
    public Path write(History history, Path folder) {
        Path text = folder.resolve("history.md");
        try {
            Files.createDirectories(folder.resolve(CHARTS));
            for (History.Series series : history.series()) {
                byte[] png = new HistoryChart(series).png(history.level());
                Files.write(folder.resolve(CHARTS).resolve(chart(series) + ".png"), png);
            }
            Files.writeString(text, markdown(history), StandardCharsets.UTF_8);
            return text;
        } catch (IOException e) {
            throw new RingbenchException(
                    Category.RUN, folder + ": cannot be written (" + e + "); give --output another place", e);
        }
    }

    String markdown(History history) {
        List<String> charts =
                history.series().stream().map(HistoryWriter::chart).toList();
        return Templates.markdown()
                .render(
                        "history.md.ftl",
                        Map.of("history", history, "charts", charts, "chart_folder", CHARTS, "format", new Format()));
    }

    private static String chart(History.Series series) {
        return series.cell().toString().replace('/', '-') + "-"
                + series.metric().slug();
    }
}
