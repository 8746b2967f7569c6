package dev.ringbench.stats;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Insight;
import dev.ringbench.model.summary.Leader;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Proof;
import dev.ringbench.model.summary.TargetSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what the run as a whole shows; each insight carries the numbers behind it. */
final class Insights {
    private final List<GroupSummary> groups;
    private final List<TargetSummary> targets;
    private final Rules rules;

    Insights(List<GroupSummary> groups, List<TargetSummary> targets, Rules rules) {
        this.groups = groups;
        this.targets = targets;
        this.rules = rules;
    }

    List<Insight> all() {
        List<Insight> insights = new ArrayList<>();
        counted().ifPresent(insights::add);
        groups.forEach(group -> rate(group).ifPresent(insights::add));
        groups.forEach(group -> difference(group).ifPresent(insights::add));
        groups.forEach(group -> eventsPerWakeUp(group).ifPresent(insights::add));
        groups.forEach(group -> repeatability(group).ifPresent(insights::add));
        tooFewBlocks().ifPresent(insights::add);
        notMeasured().ifPresent(insights::add);
        emulated().ifPresent(insights::add);
        return insights;
    }

    private Optional<Insight> counted() {
        List<Proof> proofs =
                cells().stream().flatMap(cell -> cell.proof().stream()).toList();
        return proofs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Insight.Counted(
                        proofs.stream().mapToInt(Proof::trials).sum(),
                        proofs.stream().mapToLong(Proof::submitted).sum(),
                        proofs.stream().mapToLong(Proof::dropped).sum(),
                        proofs.stream().mapToLong(Proof::received).sum(),
                        trials("invalid")));
    }

    private static Optional<Insight> rate(GroupSummary group) {
        List<CellSummary> measured = group.measuredCells();
        if (measured.isEmpty() || !group.offersAll()) {
            return Optional.empty();
        }
        if (!group.producerLimited()) {
            return extremes(measured, Metric.LOST_SHARE)
                    .map(pair -> new Insight.EventsLost(
                            group,
                            pair.low().cell().consumer(),
                            median(pair.low(), Metric.LOST_SHARE),
                            pair.high().cell().consumer(),
                            median(pair.high(), Metric.LOST_SHARE)));
        }
        double[] rates = measured.stream()
                .mapToDouble(cell -> median(cell, Metric.DELIVERED_PER_SECOND))
                .sorted()
                .toArray();
        double highestLoss = measured.stream()
                .mapToDouble(cell -> median(cell, Metric.LOST_SHARE))
                .max()
                .orElse(0);
        return Optional.of(new Insight.ProducerLimited(group, rates[0], rates[rates.length - 1], highestLoss));
    }

    /** The cells with the lowest and the highest median, if their intervals lie apart; nothing is said without any. */
    private static Optional<Extremes> extremes(List<CellSummary> cells, Metric metric) {
        List<CellSummary> known = cells.stream()
                .filter(cell ->
                        cell.estimate(metric).flatMap(Estimate::interval).isPresent())
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        Comparator<CellSummary> order = Comparator.comparingDouble(cell -> median(cell, metric));
        CellSummary low = known.stream().min(order).orElseThrow();
        CellSummary high = known.stream().max(order).orElseThrow();
        boolean apart = low.estimate(metric).orElseThrow().high()
                < high.estimate(metric).orElseThrow().low();
        return apart ? Optional.of(new Extremes(low, high)) : Optional.empty();
    }

    private record Extremes(CellSummary low, CellSummary high) {}

    private static Optional<Insight> difference(GroupSummary group) {
        if (group.leader().isEmpty() || group.deciding() != Metric.CPU_NS_PER_EVENT) {
            return Optional.empty();
        }
        Leader leader = group.leader().get();
        Estimate lowest = cpu(group.cell(leader.consumer()));
        Optional<Comparison> largest = leader.comparisons().stream()
                .filter(comparison -> comparison
                        .contrast()
                        .filter(contrast -> contrast.verdict() == Verdict.MORE)
                        .isPresent())
                .max(Comparator.comparingDouble(
                        comparison -> comparison.contrast().orElseThrow().ratio()));
        return Optional.of(largest.<Insight>map(comparison ->
                        new Insight.CpuSpread(group, comparison, lowest, cpu(group.cell(comparison.consumer()))))
                .orElseGet(() ->
                        new Insight.NoDifference(group, leader.comparisons().size())));
    }

    private static Optional<Insight> eventsPerWakeUp(GroupSummary group) {
        List<CellSummary> woken = group.measuredCells().stream()
                .filter(cell -> median(cell, Metric.WAKE_UPS_PER_EVENT) > 0)
                .toList();
        return extremes(woken, Metric.WAKE_UPS_PER_EVENT)
                .map(pair -> new Insight.EventsPerWakeUp(
                        group,
                        pair.high().cell().consumer(),
                        1 / median(pair.high(), Metric.WAKE_UPS_PER_EVENT),
                        pair.low().cell().consumer(),
                        1 / median(pair.low(), Metric.WAKE_UPS_PER_EVENT)));
    }

    private Optional<Insight> repeatability(GroupSummary group) {
        return group.measuredCells().stream()
                .filter(cell -> cell.estimate(Metric.CPU_NS_PER_EVENT)
                        .filter(estimate -> estimate.size() >= rules.minimumBlocks())
                        .isPresent())
                .max(Comparator.comparingDouble(cell -> cpu(cell).relativeRange()))
                .map(cell -> new Insight.Repeatability(group, cell.cell().consumer(), cpu(cell)));
    }

    private Optional<Insight> tooFewBlocks() {
        int most = cells().stream().mapToInt(CellSummary::countedTrials).max().orElse(0);
        return most < rules.minimumBlocks()
                ? Optional.of(new Insight.TooFewBlocks(most, rules.minimumBlocks()))
                : Optional.empty();
    }

    private Optional<Insight> notMeasured() {
        int without =
                (int) cells().stream().filter(cell -> cell.countedTrials() == 0).count();
        int unsupported = trials("unsupported");
        int failed = trials("failed");
        int invalid = trials("invalid");
        return without + unsupported + failed + invalid == 0
                ? Optional.empty()
                : Optional.of(new Insight.NotMeasured(without, unsupported, failed, invalid, cells().size()));
    }

    private Optional<Insight> emulated() {
        List<String> names = targets.stream()
                .filter(TargetSummary::emulated)
                .map(target -> target.target().name())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Insight.Emulated(names));
    }

    private List<CellSummary> cells() {
        return groups.stream().flatMap(group -> group.cells().stream()).toList();
    }

    private int trials(String label) {
        return cells().stream()
                .flatMap(cell -> cell.outcomes().stream())
                .filter(outcome -> outcome.label().equals(label))
                .mapToInt(outcome -> outcome.count())
                .sum();
    }

    private static Estimate cpu(CellSummary cell) {
        return cell.estimate(Metric.CPU_NS_PER_EVENT).orElseThrow();
    }

    private static double median(CellSummary cell, Metric metric) {
        return cell.estimate(metric).map(Estimate::median).orElse(0.0);
    }
}
