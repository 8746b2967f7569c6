package dev.ringbench.report;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.report.chart.Charts;
import dev.ringbench.report.text.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the report of a run, in Markdown and HTML, with its charts. */
public final class ReportWriter {
    private static final String RUN_CHARTS = "charts";
    private static final String PUBLISHED_CHARTS = "benchmark_charts";

    /**
     * Writes report.md, report.html and charts/ into a run's folder; what is there by these names is replaced.
     *
     * @throws RingbenchException if a file cannot be written
     */
    public void write(RunSummary summary, Path folder) {
        Map<String, byte[]> charts = charts(summary, false);
        writing(folder, () -> {
            writeCharts(charts, folder.resolve(RUN_CHARTS));
            writeText(folder.resolve("report.md"), markdown(summary, RUN_CHARTS));
            writeText(folder.resolve("report.html"), html(summary, charts));
        });
    }

    /**
     * Writes BENCHMARKS.md and benchmark_charts/ into the project home: the same report, with other image links.
     *
     * @throws RingbenchException if a file cannot be written
     */
    public void publish(RunSummary summary, Path home) {
        writing(home, () -> {
            writeCharts(charts(summary, false), home.resolve(PUBLISHED_CHARTS));
            writeText(home.resolve("BENCHMARKS.md"), markdown(summary, PUBLISHED_CHARTS));
        });
    }

    String markdown(RunSummary summary, String chartFolder) {
        Map<String, Object> values = values(summary);
        values.put("chart_folder", chartFolder);
        values.put("run_folder", runFolder(summary, chartFolder.equals(PUBLISHED_CHARTS)));
        return Templates.markdown().render("report.md.ftl", values);
    }

    private static String html(RunSummary summary, Map<String, byte[]> lightCharts) {
        Map<String, Object> values = values(summary);
        values.put("chart_folder", RUN_CHARTS);
        values.put("run_folder", runFolder(summary, false));
        values.put("light_charts", base64(lightCharts));
        values.put("dark_charts", base64(charts(summary, true)));
        return Templates.html().render("report.html.ftl", values);
    }

    /** Where a reader finds the data, in the checkout that has this report: what is published lies in its own folder. */
    private static String runFolder(RunSummary summary, boolean published) {
        return (published ? "reports/published/" : "reports/")
                + summary.manifest().id();
    }

    private static Map<String, Object> values(RunSummary summary) {
        Map<String, Object> values = new HashMap<>();
        values.put("run", summary);
        values.put("format", new Format());
        values.put("chart_names", new Charts(summary).names());
        values.put(
                "metrics", Arrays.stream(Metric.values()).collect(Collectors.toMap(Metric::name, Function.identity())));
        return values;
    }

    private static Map<String, byte[]> charts(RunSummary summary, boolean dark) {
        Charts charts = new Charts(summary);
        Map<String, byte[]> images = new LinkedHashMap<>();
        for (String name : charts.names()) {
            images.put(name, charts.png(name, dark));
        }
        return images;
    }

    private static Map<String, String> base64(Map<String, byte[]> charts) {
        Map<String, String> texts = new LinkedHashMap<>();
        charts.forEach((name, png) -> texts.put(name, Base64.getEncoder().encodeToString(png)));
        return texts;
    }

    private static void writeCharts(Map<String, byte[]> charts, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : Charts.all()) {
            // One that an earlier rendering drew, and this one has nothing for.
            Files.deleteIfExists(folder.resolve(name + ".png"));
        }
        for (Map.Entry<String, byte[]> chart : charts.entrySet()) {
            Files.write(folder.resolve(chart.getKey() + ".png"), chart.getValue());
        }
    }

    private static void writeText(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void writing(Path folder, Writing writing) {
        try {
            Files.createDirectories(folder);
            writing.write();
        } catch (IOException e) {
            throw new RingbenchException(
                    Category.RUN,
                    "The report cannot be written into " + folder + ": " + e
                            + ". Free the disk or the folder's permissions, then render it again; the results are"
                            + " stored.",
                    e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
