package dev.ringbench.report.chart;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.List;

/** cpu_per_event: what an event costs the consumer, with every trial. */
final class CpuChart {
    private final Panels panels;

    CpuChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(panels.texts().get("cpu.title"), List.of(panels.legend())),
                panels.groupsWith(Metric.CPU_NS_PER_EVENT).stream()
                        .map(this::panel)
                        .toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        Panels.Quantity quantity = new Panels.Quantity(
                Metric.CPU_NS_PER_EVENT,
                panels.texts().get("cpu.axis"),
                value -> value,
                estimate -> panels.format().estimate(Metric.CPU_NS_PER_EVENT, estimate));
        return panels.metricPanel(group, quantity, axis -> panels.panelHeading(group, List.of(axis)));
    }
}
