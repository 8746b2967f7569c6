package dev.ringbench.report.chart;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** summary_stats: quantities of each target and scenario, two side by side. */
final class StatisticsChart {
    private final Panels panels;

    StatisticsChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        List<RowPanel> all = new ArrayList<>();
        for (GroupSummary group : panels.summary().groups()) {
            if (Panels.tells(group, Metric.CPU_NS_PER_EVENT)) {
                all.add(panel(group, "statistics.cpu", Metric.CPU_NS_PER_EVENT, value -> value));
            }
            if (Panels.tells(group, Metric.WAKE_UPS_PER_EVENT)) {
                all.add(panel(group, "statistics.wakeups", Metric.WAKE_UPS_PER_EVENT, value -> value * 1000));
            }
            if (group.offersAll() && Panels.tells(group, Metric.OFFERED_PER_SECOND)) {
                all.add(panel(group, "statistics.offered", Metric.OFFERED_PER_SECOND, value -> value));
                all.add(panel(group, "statistics.lost", Metric.LOST_SHARE, value -> value * 100));
            }
        }
        return new Figure(
                panels.figureHeading(panels.texts().get("statistics.title"), List.of(panels.legend())), all, 2);
    }

    private RowPanel panel(GroupSummary group, String axisKey, Metric metric, DoubleUnaryOperator toAxis) {
        Panels.Quantity quantity = new Panels.Quantity(
                metric,
                panels.texts().get(axisKey),
                toAxis,
                estimate -> panels.format().median(metric, estimate));
        return panels.metricPanel(group, quantity, axis -> panels.panelHeading(group, List.of(axis)));
    }
}
