package dev.ringbench.stats;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Leader;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Summarises what was measured on one target in one scenario. */
final class Groups {
    private final StoredRun run;
    private final CellSummaries cells;
    private final Comparisons comparisons;
    private final Rules rules;

    Groups(StoredRun run, Counted counted, Rules rules) {
        this.run = run;
        this.cells = new CellSummaries(run, counted, rules);
        this.comparisons = new Comparisons(counted, rules);
        this.rules = rules;
    }

    List<GroupSummary> all() {
        List<GroupSummary> groups = new ArrayList<>();
        for (Target target : run.manifest().matrix().targets()) {
            for (Scenario scenario : run.manifest().matrix().scenarios()) {
                if (planned(target, scenario)) {
                    groups.add(summarise(target, scenario));
                }
            }
        }
        return groups;
    }

    /** {@code run --only} leaves cells out. */
    private boolean planned(Target target, Scenario scenario) {
        return run.manifest().plannedCells().stream()
                .anyMatch(cell ->
                        cell.target().equals(target.name()) && cell.scenario().equals(scenario.name()));
    }

    /** The consumers of which any cell was planned, in the matrix's order. */
    static List<Consumer> plannedConsumers(RunManifest manifest) {
        return manifest.matrix().consumers().stream()
                .filter(consumer -> manifest.plannedCells().stream()
                        .anyMatch(cell -> cell.consumer().equals(consumer.label())))
                .toList();
    }

    private GroupSummary summarise(Target target, Scenario scenario) {
        List<CellSummary> summaries = plannedConsumers(run.manifest()).stream()
                .map(Consumer::label)
                .map(consumer -> cells.summarise(new Cell(target.name(), consumer, scenario.name()), scenario))
                .toList();
        List<CellSummary> measured = summaries.stream()
                .filter(cell -> cell.estimate(Metric.CPU_NS_PER_EVENT).isPresent())
                .toList();
        Optional<Reason> unranked = unranked(measured);
        List<Comparison> withBaseline =
                comparisons.with(run.manifest().matrix().baseline().label(), summaries);
        return new GroupSummary(
                target,
                accelerator(run, target),
                scenario,
                summaries,
                producerLimited(summaries),
                withBaseline,
                comparisons.detectableFromBlocks(withBaseline),
                unranked.isEmpty() ? Optional.of(leader(measured)) : Optional.empty(),
                unranked);
    }

    /** The rule of the design: if every cell lost next to nothing, the rate is the producer's. */
    private static boolean producerLimited(List<CellSummary> summaries) {
        List<CellSummary> counted =
                summaries.stream().filter(cell -> cell.countedTrials() > 0).toList();
        return !counted.isEmpty() && counted.stream().allMatch(CellSummary::lossless);
    }

    private Optional<Reason> unranked(List<CellSummary> measured) {
        if (measured.isEmpty()) {
            return Optional.of(Reason.of(Reason.Kind.NOT_MEASURED));
        }
        if (measured.size() == 1) {
            return Optional.of(Reason.of(Reason.Kind.NOTHING_TO_COMPARE));
        }
        CellSummary lowest = lowest(measured);
        List<Comparison> others = withLowest(lowest, measured);
        if (others.stream().noneMatch(comparison -> comparison.contrast().isPresent())) {
            int paired =
                    others.stream().mapToInt(Comparison::pairedBlocks).max().orElse(0);
            return Optional.of(new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, paired, rules.minimumBlocks()));
        }
        return Optional.empty();
    }

    private Leader leader(List<CellSummary> measured) {
        CellSummary lowest = lowest(measured);
        return new Leader(lowest.cell().consumer(), withLowest(lowest, measured));
    }

    private List<Comparison> withLowest(CellSummary lowest, List<CellSummary> measured) {
        String consumer = lowest.cell().consumer();
        return comparisons.with(consumer, measured).stream()
                .filter(comparison -> !comparison.consumer().equals(consumer))
                .toList();
    }

    private static CellSummary lowest(List<CellSummary> measured) {
        return measured.stream().min(Comparator.comparingDouble(Groups::cpu)).orElseThrow();
    }

    private static double cpu(CellSummary cell) {
        return cell.estimate(Metric.CPU_NS_PER_EVENT).map(Estimate::median).orElseThrow();
    }

    /** What executed the target's instructions in its boots; each once, where it was not always the same. */
    static String accelerator(StoredRun run, Target target) {
        String found = run.boots().stream()
                .filter(boot -> boot.target().equals(target.name()))
                .map(Boot::accelerator)
                .distinct()
                .sorted()
                .map(Accelerator::label)
                .collect(Collectors.joining(" and "));
        return found.isEmpty() ? "not booted" : found;
    }
}
