package dev.ringbench.model.summary;

import dev.ringbench.model.Cell;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run says about one cell.
 *
 * @param plannedTrials blocks of the matrix
 * @param supersededTrials trials of earlier attempts: stored, not counted
 * @param outcomes of the trials that are not superseded, each kind with its evidence; empty if there was none
 * @param estimates of every metric that the counted (ok) trials allow; empty if there was none
 * @param proof empty if no trial counted
 * @param lossless the median lost share is under the limit, so that the producer set the delivered rate
 * @param generatorLimited in a search for a rate, the producer could not offer what was asked: the rate is a lower bound
 * @param timeline delivered rate within the window, median over counted trials
 * @param library the library and its version as the consumer reported them, each once
 */
public record CellSummary(
        Cell cell,
        int plannedTrials,
        int supersededTrials,
        List<OutcomeCount> outcomes,
        Map<Metric, Estimate> estimates,
        Optional<Proof> proof,
        boolean lossless,
        boolean generatorLimited,
        List<Flag> flags,
        List<RatePoint> timeline,
        List<String> library,
        List<String> runtime) {

    public CellSummary {
        outcomes = List.copyOf(outcomes);
        // Not Map.copyOf: its order changes from one JVM to the next.
        Map<Metric, Estimate> inOrder = new EnumMap<>(Metric.class);
        inOrder.putAll(estimates);
        estimates = Collections.unmodifiableMap(inOrder);
        flags = List.copyOf(flags);
        timeline = List.copyOf(timeline);
    }

    public Optional<Estimate> estimate(Metric metric) {
        return Optional.ofNullable(estimates.get(metric));
    }

    /** Trials that are in the averages. */
    public int countedTrials() {
        return proof.map(Proof::trials).orElse(0);
    }

    /** The one word for the cell: the worst outcome among its trials, or {@code not run}. */
    public String status() {
        return worst(outcomes.stream().map(OutcomeCount::label).toList());
    }

    /** The worst of these outcomes, or {@code not run} if there is none. */
    public static String worst(List<String> labels) {
        return List.of("invalid", "failed", "unsupported", "ok").stream()
                .filter(labels::contains)
                .findFirst()
                .orElse("not run");
    }
}
