package dev.ringbench.report.chart;

import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.ConsumerSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.report.text.ChartTexts;
import dev.ringbench.report.text.Format;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the charts have in common: a panel for each target and scenario, a row for each consumer. */
final class Panels {
    /** Beyond this, from the smallest to the largest value, a linear axis would hide the small ones. */
    private static final double LINEAR_REACH = 30;

    private final RunSummary summary;
    private final Theme theme;
    private final ChartTexts texts = new ChartTexts();
    private final Format format = new Format();

    Panels(RunSummary summary, Theme theme) {
        this.summary = summary;
        this.theme = theme;
    }

    RunSummary summary() {
        return summary;
    }

    Theme theme() {
        return theme;
    }

    ChartTexts texts() {
        return texts;
    }

    Format format() {
        return format;
    }

    String title(GroupSummary group) {
        return texts.get(
                "panel",
                group.target().name(),
                group.accelerator(),
                group.scenario().name());
    }

    Heading panelHeading(GroupSummary group, List<String> notes) {
        return new Heading(title(group), Typeface.PANEL, notes);
    }

    Heading figureHeading(String title, List<String> notes) {
        return new Heading(title, Typeface.TITLE, notes);
    }

    String label(CellSummary cell) {
        return summary.consumer(cell.cell().consumer()).title();
    }

    Color color(CellSummary cell) {
        return color(cell.cell().consumer());
    }

    /** A consumer has the same colour in every chart of a run. */
    Color color(String consumer) {
        List<String> consumers =
                summary.consumers().stream().map(ConsumerSummary::consumer).toList();
        return theme.consumer(consumers.indexOf(consumer));
    }

    /** Where any cell's trials tell this metric. */
    List<GroupSummary> groupsWith(Metric metric) {
        return summary.groups().stream().filter(group -> tells(group, metric)).toList();
    }

    static boolean tells(GroupSummary group, Metric metric) {
        return group.cells().stream().anyMatch(cell -> cell.estimate(metric).isPresent());
    }

    /** Where what arrives is a result: not where the producer is held back on purpose. */
    List<GroupSummary> groupsWithRates() {
        return summary.groups().stream().filter(GroupSummary::offersAll).toList();
    }

    /** How dots and bars are to be read in this run. */
    String legend() {
        List<Estimate> estimates = summary.groups().stream()
                .flatMap(group -> group.cells().stream())
                .flatMap(cell -> cell.estimate(Metric.DELIVERED_PER_SECOND).stream())
                .toList();
        String confidences = estimates.stream()
                .flatMap(estimate -> estimate.interval().stream())
                .map(interval -> format.confidence(interval.confidence()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        int most = estimates.stream().mapToInt(Estimate::size).max().orElse(0);
        return confidences.isEmpty()
                ? texts.get("blocks.few", most, summary.minimumBlocks())
                : texts.get("blocks.interval", confidences);
    }

    /**
     * A panel of one metric.
     *
     * @param factor from the metric's unit to the axis's
     */
    RowPanel metricPanel(GroupSummary group, Quantity quantity, Function<String, Heading> heading) {
        List<Row> rows = new ArrayList<>();
        for (CellSummary cell : group.cells()) {
            rows.add(cell.estimate(quantity.metric())
                    .map(estimate -> new Row(
                            label(cell),
                            written(cell, quantity, estimate),
                            color(cell),
                            marks(estimate, quantity.toAxis())))
                    .orElseGet(() -> absent(cell)));
        }
        List<Double> bounds = bounds(group, quantity);
        Scale scale = scale(bounds);
        return new RowPanel(heading.apply(axis(quantity.axis(), scale, bounds)), scale, rows, OptionalDouble.empty());
    }

    /** A rate that the producer could not go beyond is no more than a lower bound. */
    private String written(CellSummary cell, Quantity quantity, Estimate estimate) {
        String value = quantity.value().apply(estimate);
        return cell.generatorLimited() && quantity.metric().isRate() ? texts.get("lower-bound", value) : value;
    }

    Row absent(CellSummary cell) {
        return new Row(label(cell), cell.status(), color(cell), List.of());
    }

    List<Mark> marks(Estimate estimate, DoubleUnaryOperator toAxis) {
        List<Mark> marks = new ArrayList<>();
        estimate.interval()
                .ifPresent(interval -> marks.add(
                        new Mark.Whisker(toAxis.applyAsDouble(interval.low()), toAxis.applyAsDouble(interval.high()))));
        for (Observation observation : estimate.observations()) {
            marks.add(new Mark.Single(toAxis.applyAsDouble(observation.value()), observation.outlier()));
        }
        marks.add(new Mark.Median(toAxis.applyAsDouble(estimate.median())));
        return marks;
    }

    /** Zero-based, unless the values reach so far that only a logarithmic axis shows them all. */
    Scale scale(List<Double> bounds) {
        double largest = bounds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double smallest = smallestPositive(bounds);
        return largest > LINEAR_REACH * smallest
                ? Scale.logarithmic(smallest, largest, format::tick)
                : Scale.zeroBased(largest, format::tick);
    }

    /** The name of an axis with what must be known to read it. */
    String axis(String name, Scale scale, List<Double> bounds) {
        if (!scale.logarithmic()) {
            return texts.get("axis.linear", name);
        }
        boolean clamped = bounds.stream().anyMatch(bound -> bound <= 0);
        return clamped
                ? texts.get("axis.clamped", name, format.number(smallestPositive(bounds)))
                : texts.get("axis.logarithmic", name);
    }

    private static double smallestPositive(List<Double> bounds) {
        return bounds.stream()
                .mapToDouble(Double::doubleValue)
                .filter(bound -> bound > 0)
                .min()
                .orElse(1);
    }

    private static List<Double> bounds(GroupSummary group, Quantity quantity) {
        List<Double> bounds = new ArrayList<>();
        for (CellSummary cell : group.cells()) {
            cell.estimate(quantity.metric()).ifPresent(estimate -> {
                bounds.add(quantity.toAxis().applyAsDouble(estimate.minimum()));
                bounds.add(quantity.toAxis().applyAsDouble(estimate.maximum()));
            });
        }
        return bounds;
    }

    /**
     * A metric as an axis shows it.
     *
     * @param axis what the axis is called, with its unit
     * @param toAxis from the metric's unit to the axis's
     * @param value how an estimate is written beside its row
     */
    record Quantity(Metric metric, String axis, DoubleUnaryOperator toAxis, Function<Estimate, String> value) {}
}
