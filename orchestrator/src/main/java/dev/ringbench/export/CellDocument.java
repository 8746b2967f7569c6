package dev.ringbench.export;

import dev.ringbench.json.Json;
import dev.ringbench.model.Cell;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Interval;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.OutcomeCount;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run as one JSON document: which it is, and each cell with its outcomes and its metrics.
 *
 * @param schema version of this form
 */
record CellDocument(int schema, String run, Instant startedAt, String commit, List<Exported> cells) {
    private static final int SCHEMA = 1;

    /** One cell; {@code producerLimited} says that its delivered rate is the producer's, whatever held it. */
    private record Exported(
            Cell cell,
            String architecture,
            String accelerator,
            String status,
            boolean producerLimited,
            List<OutcomeCount> outcomes,
            Map<String, Numbers> metrics) {}

    /** A metric over the counted trials; the interval of its median is absent under six of them. */
    private record Numbers(int trials, double median, double minimum, double maximum, Optional<Interval> interval) {}

    static String of(RunSummary summary) {
        return Json.writeIndented(new CellDocument(
                        SCHEMA,
                        summary.manifest().id(),
                        summary.manifest().startedAt(),
                        summary.manifest().commit(),
                        summary.groups().stream()
                                .flatMap(group -> group.cells().stream().map(cell -> exported(group, cell)))
                                .toList()))
                + "\n";
    }

    private static Exported exported(GroupSummary group, CellSummary cell) {
        Map<String, Numbers> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            cell.estimate(metric)
                    .ifPresent(estimate -> metrics.put(metric.name().toLowerCase(Locale.ROOT), numbers(estimate)));
        }
        return new Exported(
                cell.cell(),
                group.target().architecture().label(),
                group.accelerator(),
                cell.status(),
                !group.rateIsTheConsumers(cell),
                cell.outcomes(),
                metrics);
    }

    private static Numbers numbers(Estimate estimate) {
        return new Numbers(
                estimate.size(), estimate.median(), estimate.minimum(), estimate.maximum(), estimate.interval());
    }
}
