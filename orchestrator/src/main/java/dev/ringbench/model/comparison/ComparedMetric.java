package dev.ringbench.model.comparison;

import dev.ringbench.model.summary.Metric;
import java.util.List;
import java.util.Locale;

/**
 * A metric by which runs are compared, and which other tools are given to watch.
 *
 * @param unit of its values
 * @param lessIsBetter which direction is for the better
 * @param producersWhenLossless it is the producer's number where next to nothing was lost
 */
public record ComparedMetric(Metric metric, String unit, boolean lessIsBetter, boolean producersWhenLossless) {

    /** In the order in which they are shown. */
    public static final List<ComparedMetric> ALL = List.of(
            new ComparedMetric(Metric.CPU_NS_PER_EVENT, "ns/event", true, false),
            new ComparedMetric(Metric.DELIVERED_PER_SECOND, "events/s", false, true));

    /** How it is called where people read, with its unit. */
    public String title() {
        return slug().replace('-', ' ').replace("cpu", "CPU");
    }

    /** Its name in other tools: small letters and hyphens. */
    public String slug() {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
