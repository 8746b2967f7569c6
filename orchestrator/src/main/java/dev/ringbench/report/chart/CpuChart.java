package dev.ringbench.report.chart;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.List;

/** headline and cpu_per_event: what an event costs the consumer, with every trial. */
final class CpuChart {
    private final Panels panels;

    CpuChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return figure(all());
    }

    /** Only what the report's answer is read from; no panels if that is all there is, since {@link #figure} shows it. */
    Figure headline() {
        List<GroupSummary> deciding = panels.summary().headlines().stream()
                .flatMap(headline -> headline.cost().stream())
                .toList();
        return figure(deciding.size() < all().size() ? deciding : List.of());
    }

    private List<GroupSummary> all() {
        return panels.groupsWith(Metric.CPU_NS_PER_EVENT);
    }

    private Figure figure(List<GroupSummary> groups) {
        return new Figure(
                panels.figureHeading(panels.texts().get("cpu.title"), List.of(panels.legend())),
                groups.stream().map(this::panel).toList(),
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
