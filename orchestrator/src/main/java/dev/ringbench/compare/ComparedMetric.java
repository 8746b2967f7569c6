package dev.ringbench.compare;

import dev.ringbench.model.summary.Metric;
import java.util.List;

/**
 * A metric by which runs are compared.
 *
 * @param lessIsBetter which direction is for the better
 * @param producersWhenLossless it is the producer's number where next to nothing was lost
 */
record ComparedMetric(Metric metric, boolean lessIsBetter, boolean producersWhenLossless) {

    /** In the order in which they are shown. */
    static final List<ComparedMetric> ALL = List.of(
            new ComparedMetric(Metric.CPU_NS_PER_EVENT, true, false),
            new ComparedMetric(Metric.DELIVERED_PER_SECOND, false, true));
}
