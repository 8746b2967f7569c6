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
import dev.ringbench.model.summary.CheckSummary;
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
import java.util.function.BiFunction;
import java.util.function.Predicate;
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

    /** Of every scenario that measures something. */
    List<GroupSummary> all() {
        return planned(scenario -> rules.measures(scenario.load()), this::summarise);
    }

    /** Of every scenario that only has an outcome. */
    List<CheckSummary> checks() {
        return planned(
                scenario -> !rules.measures(scenario.load()),
                (target, scenario) ->
                        new CheckSummary(target, accelerator(run, target), scenario, cells(target, scenario)));
    }

    private <T> List<T> planned(Predicate<Scenario> which, BiFunction<Target, Scenario, T> summary) {
        List<T> summaries = new ArrayList<>();
        for (Target target : run.manifest().matrix().targets()) {
            for (Scenario scenario : run.manifest().matrix().scenarios()) {
                if (which.test(scenario) && planned(target, scenario)) {
                    summaries.add(summary.apply(target, scenario));
                }
            }
        }
        return summaries;
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

    private List<CellSummary> cells(Target target, Scenario scenario) {
        return plannedConsumers(run.manifest()).stream()
                .map(Consumer::label)
                .map(consumer -> cells.summarise(new Cell(target.name(), consumer, scenario.name()), scenario))
                .toList();
    }

    private GroupSummary summarise(Target target, Scenario scenario) {
        List<CellSummary> summaries = cells(target, scenario);
        Metric deciding = rules.deciding(scenario.load());
        boolean limited = producerLimited(scenario, summaries);
        List<CellSummary> measured = summaries.stream()
                .filter(cell -> cell.estimate(deciding).isPresent() && !cell.generatorLimited())
                .toList();
        Optional<Reason> unranked = limited && deciding.isRate()
                ? Optional.of(Reason.of(Reason.Kind.PRODUCER_LIMITED))
                : unranked(measured, deciding);
        List<Comparison> withBaseline = withBaseline(summaries, deciding, limited);
        return new GroupSummary(
                target,
                accelerator(run, target),
                scenario,
                summaries,
                rules.canBeProducerLimited(scenario.load()),
                limited,
                deciding,
                withBaseline,
                comparisons.detectableFromBlocks(withBaseline),
                unranked.isEmpty() ? Optional.of(leader(measured, deciding)) : Optional.empty(),
                unranked);
    }

    /** The rule of the design: if every cell lost next to nothing, the rate is the producer's. */
    private boolean producerLimited(Scenario scenario, List<CellSummary> summaries) {
        List<CellSummary> counted =
                summaries.stream().filter(cell -> cell.countedTrials() > 0).toList();
        return rules.canBeProducerLimited(scenario.load())
                && !counted.isEmpty()
                && counted.stream().allMatch(CellSummary::lossless);
    }

    /** A rate that is the producer's is no consumer's: it is not compared. */
    private List<Comparison> withBaseline(List<CellSummary> summaries, Metric deciding, boolean limited) {
        String baseline = run.manifest().matrix().baseline().label();
        if (!limited || !deciding.isRate()) {
            return comparisons.with(baseline, summaries, deciding);
        }
        return summaries.stream()
                .map(cell -> cell.cell().consumer())
                .map(consumer -> Comparison.impossible(
                        consumer,
                        baseline,
                        0,
                        Reason.of(consumer.equals(baseline) ? Reason.Kind.IS_BASELINE : Reason.Kind.PRODUCER_LIMITED)))
                .toList();
    }

    private Optional<Reason> unranked(List<CellSummary> measured, Metric deciding) {
        if (measured.isEmpty()) {
            return Optional.of(Reason.of(Reason.Kind.NOT_MEASURED));
        }
        if (measured.size() == 1) {
            return Optional.of(Reason.of(Reason.Kind.NOTHING_TO_COMPARE));
        }
        List<Comparison> others = withBest(best(measured, deciding), measured, deciding);
        if (others.stream().noneMatch(comparison -> comparison.contrast().isPresent())) {
            int paired =
                    others.stream().mapToInt(Comparison::pairedBlocks).max().orElse(0);
            return Optional.of(new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, paired, rules.minimumBlocks()));
        }
        return Optional.empty();
    }

    private Leader leader(List<CellSummary> measured, Metric deciding) {
        CellSummary best = best(measured, deciding);
        return new Leader(best.cell().consumer(), deciding, withBest(best, measured, deciding));
    }

    private List<Comparison> withBest(CellSummary best, List<CellSummary> measured, Metric deciding) {
        String consumer = best.cell().consumer();
        return comparisons.with(consumer, measured, deciding).stream()
                .filter(comparison -> !comparison.consumer().equals(consumer))
                .toList();
    }

    private static CellSummary best(List<CellSummary> measured, Metric deciding) {
        Comparator<CellSummary> ascending = Comparator.comparingDouble(
                cell -> cell.estimate(deciding).map(Estimate::median).orElseThrow());
        return measured.stream()
                .min(deciding.better() == Metric.Better.LOWER ? ascending : ascending.reversed())
                .orElseThrow();
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
