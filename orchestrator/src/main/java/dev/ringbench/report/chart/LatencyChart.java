package dev.ringbench.report.chart;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** latency_percentiles: how long events wait for their handler, at the rate of each scenario that asks for it. */
final class LatencyChart {
    private static final double NS_PER_US = 1e3;

    /** In the order of their marks' shapes. */
    private static final List<Metric> PERCENTILES =
            List.of(Metric.LATENCY_P50_NS, Metric.LATENCY_P99_NS, Metric.LATENCY_P999_NS, Metric.LATENCY_MAX_NS);

    private final Panels panels;

    LatencyChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("latency.title"),
                        List.of(panels.texts().get("latency.notes"))),
                panels.groupsWith(Metric.LATENCY_P50_NS).stream()
                        .map(this::panel)
                        .toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        List<Double> all = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (CellSummary cell : group.cells()) {
            List<Double> values = values(cell);
            all.addAll(values);
            rows.add(values.isEmpty() ? panels.absent(cell) : row(cell, values));
        }
        double smallest = all.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double largest = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Scale scale =
                Scale.logarithmic(smallest, largest, value -> panels.format().tick(value));
        String axis = panels.texts().get("axis.logarithmic", panels.texts().get("latency.axis"));
        return new RowPanel(
                panels.panelHeading(group, List.of(rate(group), axis)), scale, rows, OptionalDouble.empty());
    }

    private Row row(CellSummary cell, List<Double> values) {
        List<Mark> marks = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            marks.add(new Mark.Shaped(values.get(index), Mark.Shape.values()[index]));
        }
        Object[] texts = values.stream().map(panels.format()::number).toArray();
        return new Row(panels.label(cell), panels.texts().get("latency.value", texts), panels.color(cell), marks);
    }

    /** Medians in microseconds; none if the cell's trials tell no latency. */
    private static List<Double> values(CellSummary cell) {
        return PERCENTILES.stream()
                .flatMap(metric -> cell.estimate(metric).stream())
                .map(estimate -> estimate.median() / NS_PER_US)
                .toList();
    }

    /** The rate at which these latencies were seen, as it was really offered. */
    private String rate(GroupSummary group) {
        List<String> rates = group.cells().stream()
                .flatMap(cell -> cell.estimate(Metric.OFFERED_PER_SECOND).stream())
                .map(Estimate::median)
                .sorted()
                .map(panels.format()::rate)
                .distinct()
                .toList();
        return rates.size() == 1
                ? panels.texts().get("latency.rate", rates.get(0))
                : panels.texts().get("latency.rates", rates.get(0), rates.get(rates.size() - 1));
    }
}
