package dev.ringbench.stats;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.model.summary.Reason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares consumers on one target in one scenario by the metric that decides there: log ratios paired within a block,
 * so that what a boot does to both of its trials cancels.
 */
final class Comparisons {
    private final Rules rules;
    private final Counted counted;
    private final Contrasts contrasts;

    Comparisons(Counted counted, Rules rules) {
        this.counted = counted;
        this.rules = rules;
        this.contrasts = new Contrasts(rules);
    }

    /** Every cell with the reference, in the cells' order, Holm's correction among those that can be compared. */
    List<Comparison> with(String reference, List<CellSummary> cells, Metric metric) {
        List<Pairing> pairings = cells.stream()
                .map(cell -> pairing(cell, reference, cells, metric))
                .toList();
        Iterator<Contrast> made = contrasts
                .of(pairings.stream()
                        .filter(Pairing::possible)
                        .map(Pairing::logRatios)
                        .toList())
                .iterator();
        List<Comparison> comparisons = new ArrayList<>();
        for (Pairing pairing : pairings) {
            Optional<Contrast> contrast = pairing.possible() ? Optional.of(made.next()) : Optional.empty();
            comparisons.add(new Comparison(
                    pairing.consumer(), reference, pairing.logRatios().length, contrast, pairing.reason()));
        }
        return comparisons;
    }

    /** The fewest paired blocks from which any difference can be told from chance, with this many comparisons. */
    int detectableFromBlocks(List<Comparison> made) {
        return contrasts.detectableFromBlocks((int) made.stream()
                .filter(comparison -> comparison.contrast().isPresent())
                .count());
    }

    /**
     * Log ratios of two cells of one target by block, where both have a positive value and all the block's trials share
     * one boot.
     */
    SortedMap<Integer, Double> logRatios(String target, Estimate own, Estimate other) {
        Map<Integer, Double> reference =
                other.observations().stream().collect(Collectors.toMap(Observation::block, Observation::value));
        SortedMap<Integer, Double> paired = new TreeMap<>();
        for (Observation observation : own.observations()) {
            Double partner = reference.get(observation.block());
            boolean positive = partner != null && partner > 0 && observation.value() > 0;
            if (positive && counted.boots(target, observation.block()) == 1) {
                paired.put(observation.block(), Math.log(observation.value() / partner));
            }
        }
        return paired;
    }

    private Pairing pairing(CellSummary cell, String reference, List<CellSummary> cells, Metric metric) {
        String consumer = cell.cell().consumer();
        if (consumer.equals(reference)) {
            return Pairing.none(consumer, Reason.Kind.IS_BASELINE);
        }
        Optional<CellSummary> compared = cells.stream()
                .filter(candidate -> candidate.cell().consumer().equals(reference))
                .findFirst();
        Optional<Estimate> own = cell.estimate(metric);
        Optional<Estimate> other = compared.flatMap(candidate -> candidate.estimate(metric));
        if (own.isEmpty()) {
            return Pairing.none(consumer, Reason.Kind.NOT_MEASURED);
        }
        if (other.isEmpty()) {
            return Pairing.none(consumer, Reason.Kind.BASELINE_NOT_MEASURED);
        }
        if (cell.generatorLimited()
                || compared.filter(CellSummary::generatorLimited).isPresent()) {
            return Pairing.none(consumer, Reason.Kind.GENERATOR_LIMITED);
        }
        double[] logRatios = logRatios(cell.cell().target(), own.get(), other.get()).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Reason tooFew = new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, logRatios.length, rules.minimumBlocks());
        return new Pairing(
                consumer, logRatios, contrasts.enough(logRatios.length) ? Optional.empty() : Optional.of(tooFew));
    }

    /** What there is to compare a consumer by; or, why it is not compared. */
    private record Pairing(String consumer, double[] logRatios, Optional<Reason> reason) {
        static Pairing none(String consumer, Reason.Kind kind) {
            return new Pairing(consumer, new double[0], Optional.of(Reason.of(kind)));
        }

        boolean possible() {
            return reason.isEmpty();
        }
    }
}
