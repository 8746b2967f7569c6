package dev.ringbench.model.comparison;

import dev.ringbench.model.summary.Metric;
import java.util.List;
import java.util.Locale;

/**
 * A metric by which runs are compared, and which other tools are given to watch.
 *
 * @param unit of its values
 */
public record ComparedMetric(Metric metric, String unit) {

    /** In the order in which they are shown. The longest latency is left out: one event decides it. */
    public static final List<ComparedMetric> ALL = List.of(
            new ComparedMetric(Metric.CPU_NS_PER_EVENT, "ns/event"),
            new ComparedMetric(Metric.DELIVERED_PER_SECOND, "events/s"),
            new ComparedMetric(Metric.LATENCY_P50_NS, "ns"),
            new ComparedMetric(Metric.LATENCY_P99_NS, "ns"),
            new ComparedMetric(Metric.LATENCY_P999_NS, "ns"));

    /** In which direction a change is for the better. */
    public boolean lessIsBetter() {
        return metric.better() == Metric.Better.LOWER;
    }

    /** How it is called where people read, with its unit. */
    public String title() {
        return slug().replace('-', ' ').replace("cpu", "CPU");
    }

    /** Its name in other tools: small letters and hyphens. */
    public String slug() {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
