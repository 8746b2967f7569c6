package dev.ringbench.report.chart;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.RatePoint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** delivered_over_time: whether the window was steady. */
final class TimeChart {
    private final Panels panels;

    TimeChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(panels.texts().get("time.title"), List.of()),
                panels.groupsWithRates().stream().map(this::panel).toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        double largest = largest(group, RatePoint::deliveredPerSecond);
        double seconds = largest(group, RatePoint::seconds);
        List<Row> rows = group.cells().stream().map(cell -> row(cell, largest)).toList();
        String note = panels.texts().get("time.notes", panels.format().rate(largest));
        String axis = panels.texts().get("axis.linear", panels.texts().get("time.axis"));
        return new RowPanel(
                panels.panelHeading(group, List.of(note, axis)),
                Scale.zeroBased(seconds, value -> panels.format().tick(value)),
                rows,
                OptionalDouble.empty());
    }

    private Row row(CellSummary cell, double largest) {
        List<RatePoint> points = cell.timeline();
        if (points.size() < 2) {
            return panels.absent(cell);
        }
        double lowest =
                points.stream().mapToDouble(RatePoint::deliveredPerSecond).min().orElse(0);
        double highest =
                points.stream().mapToDouble(RatePoint::deliveredPerSecond).max().orElse(0);
        return new Row(
                panels.label(cell),
                panels.texts()
                        .get(
                                "time.value",
                                panels.format().rate(lowest),
                                panels.format().rate(highest)),
                panels.color(cell),
                List.of(new Mark.Course(
                        points.stream().map(RatePoint::seconds).toList(),
                        points.stream()
                                .map(point -> largest > 0 ? point.deliveredPerSecond() / largest : 0)
                                .toList())));
    }

    private static double largest(GroupSummary group, ToDoubleFunction<RatePoint> value) {
        return group.cells().stream()
                .flatMap(cell -> cell.timeline().stream())
                .mapToDouble(value)
                .max()
                .orElse(0);
    }
}
