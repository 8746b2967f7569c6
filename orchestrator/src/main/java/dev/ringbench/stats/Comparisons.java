package dev.ringbench.stats;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Interval;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.model.summary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares consumers on one target in one scenario by CPU time per event: log ratios paired within a block, so that
 * what a boot does to both of its trials cancels.
 */
final class Comparisons {
    private final Rules rules;
    private final Counted counted;

    Comparisons(Counted counted, Rules rules) {
        this.counted = counted;
        this.rules = rules;
    }

    /** Every cell with the reference, in the cells' order, Holm's correction among those that can be compared. */
    List<Comparison> with(String reference, List<CellSummary> cells) {
        List<Double> pValues = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (CellSummary cell : cells) {
            Comparison comparison = compare(cell, reference, cells);
            comparison.contrast().ifPresent(contrast -> pValues.add(contrast.p()));
            comparisons.add(comparison);
        }
        double[] adjusted = Significance.holm(
                pValues.stream().mapToDouble(Double::doubleValue).toArray());
        List<Comparison> corrected = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : comparisons) {
            if (comparison.contrast().isPresent()) {
                corrected.add(correct(comparison, adjusted[next]));
                next++;
            } else {
                corrected.add(comparison);
            }
        }
        return corrected;
    }

    /**
     * The fewest paired blocks with which a sign test can reach significance under Holm's correction: even if all
     * differences have the same sign, p is no smaller than 2^(1 - blocks), times the number of comparisons.
     */
    int detectableFromBlocks(List<Comparison> made) {
        long count = Math.max(
                1,
                made.stream()
                        .filter(comparison -> comparison.contrast().isPresent())
                        .count());
        int blocks = rules.minimumBlocks();
        while (count * Math.pow(2, 1 - blocks) >= rules.significance()) {
            blocks++;
        }
        return blocks;
    }

    private Comparison compare(CellSummary cell, String reference, List<CellSummary> cells) {
        String consumer = cell.cell().consumer();
        if (consumer.equals(reference)) {
            return Comparison.impossible(consumer, reference, 0, Reason.of(Reason.Kind.IS_BASELINE));
        }
        Optional<Estimate> own = cell.estimate(Metric.CPU_NS_PER_EVENT);
        Optional<Estimate> other = cells.stream()
                .filter(candidate -> candidate.cell().consumer().equals(reference))
                .findFirst()
                .flatMap(candidate -> candidate.estimate(Metric.CPU_NS_PER_EVENT));
        if (own.isEmpty()) {
            return Comparison.impossible(consumer, reference, 0, Reason.of(Reason.Kind.NOT_MEASURED));
        }
        if (other.isEmpty()) {
            return Comparison.impossible(consumer, reference, 0, Reason.of(Reason.Kind.BASELINE_NOT_MEASURED));
        }
        double[] logRatios = logRatios(cell.cell().target(), own.get(), other.get());
        return contrast(logRatios)
                .map(contrast ->
                        new Comparison(consumer, reference, logRatios.length, Optional.of(contrast), Optional.empty()))
                .orElseGet(() -> Comparison.impossible(
                        consumer,
                        reference,
                        logRatios.length,
                        new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, logRatios.length, rules.minimumBlocks())));
    }

    private double[] logRatios(String target, Estimate own, Estimate other) {
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
        return paired.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Optional<Contrast> contrast(double[] logRatios) {
        if (logRatios.length < rules.minimumBlocks()) {
            return Optional.empty();
        }
        double p = Significance.signTest(logRatios);
        return OrderStatistics.interval(logRatios, rules.confidence())
                .map(logs -> new Interval(
                        Math.exp(logs.low()),
                        Math.exp(logs.high()),
                        logs.confidence(),
                        logs.lowRank(),
                        logs.highRank()))
                .map(interval -> new Contrast(
                        Math.exp(OrderStatistics.median(logRatios)), interval, p, p, Verdict.NO_DETECTABLE_DIFFERENCE));
    }

    private Comparison correct(Comparison comparison, double adjustedP) {
        Contrast raw = comparison.contrast().orElseThrow();
        Verdict verdict = Verdict.NO_DETECTABLE_DIFFERENCE;
        if (adjustedP < rules.significance() && !raw.interval().holds(1)) {
            verdict = raw.ratio() < 1 ? Verdict.LESS : Verdict.MORE;
        }
        Contrast corrected = new Contrast(raw.ratio(), raw.interval(), raw.p(), adjustedP, verdict);
        return new Comparison(
                comparison.consumer(),
                comparison.reference(),
                comparison.pairedBlocks(),
                Optional.of(corrected),
                Optional.empty());
    }
}
