package dev.ringbench.export;

import dev.ringbench.json.Json;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.comparison.ComparedMetric;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bencher Metric Format (bencher.dev, reference, Bencher Metric Format): benchmark, then measure, then value with its lower
 * and upper ends. The producer's rate is left out: an alert about it would not be about the consumer.
 */
final class BencherMetrics {
    private BencherMetrics() {}

    static String of(RunSummary summary) {
        Map<String, Map<String, Map<String, Double>>> benchmarks = new LinkedHashMap<>();
        for (GroupSummary group : summary.groups()) {
            for (CellSummary cell : group.cells()) {
                Map<String, Map<String, Double>> measures = measures(group, cell);
                if (!measures.isEmpty()) {
                    benchmarks.put(cell.cell() + " (" + group.accelerator() + ")", measures);
                }
            }
        }
        return Json.writeIndented(benchmarks) + "\n";
    }

    private static Map<String, Map<String, Double>> measures(GroupSummary group, CellSummary cell) {
        Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
        for (ComparedMetric metric : ComparedMetric.ALL) {
            Optional<Estimate> estimate = cell.estimate(metric.metric());
            boolean consumers = !metric.metric().isRate() || group.rateIsTheConsumers(cell);
            if (estimate.isPresent() && consumers) {
                measures.put(metric.slug(), values(estimate.get()));
            }
        }
        return measures;
    }

    private static Map<String, Double> values(Estimate estimate) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("value", estimate.median());
        estimate.interval().ifPresent(interval -> {
            values.put("lower_value", interval.low());
            values.put("upper_value", interval.high());
        });
        return values;
    }
}
