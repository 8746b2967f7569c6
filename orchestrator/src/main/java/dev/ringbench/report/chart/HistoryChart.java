package dev.ringbench.report.chart;

import dev.ringbench.model.history.History;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.report.text.ChartTexts;
import dev.ringbench.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One cell's numbers from run to run: a row a run, the oldest above; the colour changes where the numbers do. */
public final class HistoryChart {
    private static final int COMMIT_DIGITS = 8;
    private static final double LINEAR_REACH = 30;

    private final History.Series series;
    private final Theme theme = Theme.LIGHT;
    private final Format format = new Format();
    private final ChartTexts texts = new ChartTexts("history");

    public HistoryChart(History.Series series) {
        this.series = series;
    }

    /**
     * The chart as a PNG, 1,660 pixels wide.
     *
     * @param level of the test of each change point
     */
    public byte[] png(double level) {
        List<Row> rows =
                IntStream.range(0, series.points().size()).mapToObj(this::row).toList();
        RowPanel panel = new RowPanel(new Heading("", Typeface.NOTE, List.of()), scale(), rows, OptionalDouble.empty());
        String title = texts.get(
                "title", series.cell(), series.accelerator(), series.metric().title());
        List<String> notes = List.of(texts.get("notes", format.probability(level)));
        return new Figure(new Heading(title, Typeface.TITLE, notes), List.of(panel), 1).png(theme);
    }

    private Row row(int index) {
        History.Point point = series.points().get(index);
        String commit = point.run().commit();
        String label = format.time(point.run().startedAt()).substring(0, "uuuu-MM-dd HH:mm".length()) + "  "
                + commit.substring(0, Math.min(COMMIT_DIGITS, commit.length()));
        return new Row(label, value(index), theme.consumer(series.segment(index)), marks(point.estimate()));
    }

    private String value(int index) {
        History.Point point = series.points().get(index);
        String value = format.median(series.metric().metric(), point.estimate());
        String change = series.changes().stream()
                .filter(found -> found.index() == index)
                .findFirst()
                .map(found -> texts.get(series.better(found) ? "better" : "worse", format.times(found.ratio())))
                .orElse("");
        String environment = point.differences().isEmpty() ? "" : texts.get("environment");
        return Stream.of(value, change, environment)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static List<Mark> marks(Estimate estimate) {
        List<Mark> marks = new ArrayList<>();
        estimate.interval().ifPresent(interval -> marks.add(new Mark.Whisker(interval.low(), interval.high())));
        estimate.observations()
                .forEach(observation -> marks.add(new Mark.Single(observation.value(), observation.outlier())));
        marks.add(new Mark.Median(estimate.median()));
        return marks;
    }

    private Scale scale() {
        double largest = series.points().stream()
                .mapToDouble(point -> point.estimate().maximum())
                .max()
                .orElse(0);
        double smallest = series.points().stream()
                .mapToDouble(point -> point.estimate().minimum())
                .min()
                .orElse(0);
        return smallest > 0 && largest > LINEAR_REACH * smallest
                ? Scale.logarithmic(smallest, largest, format::tick)
                : Scale.zeroBased(largest, format::tick);
    }
}
