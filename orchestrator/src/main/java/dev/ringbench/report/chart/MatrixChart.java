package dev.ringbench.report.chart;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** comparison_matrix: every consumer by every quantity, with the values. */
final class MatrixChart {
    private final Panels panels;

    MatrixChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("matrix.title"),
                        List.of(panels.texts().get("matrix.notes"))),
                panels.summary().groups().stream().map(this::panel).toList(),
                1);
    }

    private GridPanel panel(GroupSummary group) {
        List<Column> columns = columns(group);
        List<List<Double>> shades = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (CellSummary cell : group.cells()) {
            shades.add(
                    columns.stream().map(column -> shade(column, cell, group)).toList());
            texts.add(columns.stream()
                    .map(column -> column.entry()
                            .apply(cell)
                            .map(Entry::text)
                            .orElseGet(() -> column.measured() && cell.countedTrials() == 0
                                    ? cell.status()
                                    : panels.texts().get("matrix.none")))
                    .toList());
        }
        return new GridPanel(
                panels.panelHeading(
                        group, group.producerLimited() ? List.of(panels.texts().get("matrix.unshaded")) : List.of()),
                columns.stream()
                        .map(column -> panels.texts().get(column.title()))
                        .toList(),
                group.cells().stream().map(panels::label).toList(),
                shades,
                texts);
    }

    private List<Column> columns(GroupSummary group) {
        List<Column> columns = new ArrayList<>();
        if (group.offersAll()) {
            columns.add(metric("matrix.delivered", Metric.DELIVERED_PER_SECOND, !group.producerLimited()));
            columns.add(metric("matrix.lost", Metric.LOST_SHARE, true));
        } else if (group.deciding().isRate()) {
            columns.add(metric("matrix.delivered", Metric.DELIVERED_PER_SECOND, true));
        }
        if (Panels.tells(group, Metric.LATENCY_P50_NS)) {
            columns.add(metric("matrix.p50", Metric.LATENCY_P50_NS, true));
            columns.add(metric("matrix.p99", Metric.LATENCY_P99_NS, true));
            columns.add(metric("matrix.p999", Metric.LATENCY_P999_NS, true));
        } else {
            columns.add(metric("matrix.cpu", Metric.CPU_NS_PER_EVENT, true));
        }
        columns.add(metric("matrix.wakeups", Metric.WAKE_UPS_PER_EVENT, true));
        columns.add(metric("matrix.ready", Metric.START_TO_READY_NS, true));
        // What was built does not depend on the scenario: once for each target.
        if (panels.summary().groupsOf(group.target()).indexOf(group) == 0) {
            columns.addAll(artifactColumns(group));
        }
        return columns;
    }

    private List<Column> artifactColumns(GroupSummary group) {
        return List.of(
                artifact(
                        "matrix.build",
                        group,
                        artifact ->
                                new Entry(artifact.buildMs(), panels.format().duration(artifact.buildMs()))),
                artifact(
                        "matrix.size",
                        group,
                        artifact ->
                                new Entry(artifact.sizeBytes(), panels.format().bytes(artifact.sizeBytes()))),
                artifact(
                        "matrix.lines",
                        group,
                        artifact -> new Entry(
                                artifact.sourceLines(), panels.format().count(artifact.sourceLines()))));
    }

    private Column metric(String title, Metric metric, boolean shaded) {
        return new Column(title, true, shaded, cell -> cell.estimate(metric).map(estimate -> entry(metric, estimate)));
    }

    private Entry entry(Metric metric, Estimate estimate) {
        String text = metric == Metric.CPU_NS_PER_EVENT
                ? panels.format().number(estimate.median())
                : panels.format().median(metric, estimate);
        return new Entry(estimate.median(), text);
    }

    private Column artifact(String title, GroupSummary group, Function<ArtifactRecord, Entry> entry) {
        return new Column(
                title,
                false,
                true,
                cell -> panels.summary().consumer(cell.cell().consumer()).artifacts().stream()
                        .filter(artifact ->
                                artifact.architecture() == group.target().architecture())
                        .findFirst()
                        .map(entry));
    }

    private static double shade(Column column, CellSummary cell, GroupSummary group) {
        double largest = group.cells().stream()
                .flatMap(other -> column.entry().apply(other).stream())
                .mapToDouble(Entry::value)
                .max()
                .orElse(0);
        return column.shaded() && largest > 0
                ? column.entry().apply(cell).map(Entry::value).orElse(0.0) / largest
                : 0;
    }

    /**
     * @param title key of its text
     * @param measured whether a missing value is explained by the cell's outcome
     */
    private record Column(
            String title, boolean measured, boolean shaded, Function<CellSummary, Optional<Entry>> entry) {}

    private record Entry(double value, String text) {}
}
