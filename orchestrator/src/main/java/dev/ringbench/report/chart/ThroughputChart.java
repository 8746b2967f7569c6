package dev.ringbench.report.chart;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.ArrayList;
import java.util.List;

/** throughput_comparison: what was delivered each second. */
final class ThroughputChart {
    private final Panels panels;

    ThroughputChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(panels.texts().get("throughput.title"), List.of(panels.legend())),
                panels.groupsWithRates().stream().map(this::panel).toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        Panels.Quantity quantity = new Panels.Quantity(
                Metric.DELIVERED_PER_SECOND,
                panels.texts().get("throughput.axis"),
                value -> value,
                estimate -> panels.format().estimate(Metric.DELIVERED_PER_SECOND, estimate));
        return panels.metricPanel(group, quantity, axis -> {
            List<String> notes = new ArrayList<>();
            notes.add(axis);
            if (group.producerLimited()) {
                notes.add(panels.texts().get("producer-limited"));
            }
            return panels.panelHeading(group, notes);
        });
    }
}
