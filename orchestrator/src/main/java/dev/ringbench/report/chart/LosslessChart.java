package dev.ringbench.report.chart;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.List;

/** lossless_rate: how many events a second each consumer takes without loss. */
final class LosslessChart {
    private final Panels panels;

    LosslessChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(panels.texts().get("lossless.title"), List.of(panels.legend())),
                panels.summary().headlines().stream()
                        .flatMap(headline -> headline.lossless().stream())
                        .map(this::panel)
                        .toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        Panels.Quantity quantity = new Panels.Quantity(
                Metric.DELIVERED_PER_SECOND,
                panels.texts().get("lossless.axis"),
                value -> value,
                estimate -> panels.format().estimate(Metric.DELIVERED_PER_SECOND, estimate));
        return panels.metricPanel(group, quantity, axis -> panels.panelHeading(group, List.of(axis)));
    }
}
