package dev.ringbench.compare;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.ComparedMetric;
import dev.ringbench.model.comparison.Difference;
import dev.ringbench.model.comparison.Hindrance;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Shift;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.stats.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two stored runs. They are paired by cell and by nothing else: no block of one belongs to a block of the other. */
public final class Comparer {
    private final ComparedRun base;
    private final ComparedRun now;
    private final boolean acrossEnvironments;
    // A matrix may have rules of its own: those of the run that is judged.
    private final Rules rules;
    private final EnvironmentRules environmentRules = EnvironmentRules.shipped();

    private Comparer(StoredRun base, StoredRun now, boolean acrossEnvironments) {
        this.base = new ComparedRun(base);
        this.now = new ComparedRun(now);
        this.rules = this.now.rules();
        this.acrossEnvironments = acrossEnvironments;
    }

    /**
     * Every cell that either run was to measure.
     *
     * @param acrossEnvironments compares cells although what surrounds their consumer is not the same
     */
    public static RunComparison compare(StoredRun base, StoredRun now, boolean acrossEnvironments) {
        return new Comparer(base, now, acrossEnvironments).compare();
    }

    private RunComparison compare() {
        List<Cell> cells = new ArrayList<>(base.cells());
        now.cells().stream().filter(cell -> !cells.contains(cell)).forEach(cells::add);
        List<CellComparison> raw = cells.stream().map(this::compare).toList();
        return new RunComparison(
                base.side(),
                now.side(),
                acrossEnvironments,
                rules.minimumBlocks(),
                new Judgement(raw, rules.significance()).all());
    }

    private CellComparison compare(Cell cell) {
        Optional<CellSummary> then = base.cell(cell);
        Optional<CellSummary> later = now.cell(cell);
        List<Difference> differences =
                then.isPresent() && later.isPresent() ? now.differencesFrom(base, cell, environmentRules) : List.of();
        String accelerator =
                now.accelerator(cell).or(() -> base.accelerator(cell)).orElseThrow();
        List<MetricComparison> metrics = new ArrayList<>();
        for (ComparedMetric metric : ComparedMetric.ALL) {
            Optional<Estimate> before = base.estimate(cell, metric.metric());
            Optional<Estimate> after = now.estimate(cell, metric.metric());
            if (before.isPresent() || after.isPresent()) {
                metrics.add(compare(new Pair(cell, metric, before, after), differences));
            }
        }
        return new CellComparison(cell, accelerator, base.status(cell), now.status(cell), differences, metrics);
    }

    private MetricComparison compare(Pair pair, List<Difference> differences) {
        Optional<Hindrance> hindrance = hindrance(pair, differences);
        Optional<Shift> shift = hindrance.isPresent()
                ? Optional.empty()
                : RankSum.of(values(pair.before()), values(pair.after()), rules.confidence());
        return new MetricComparison(
                pair.metric().metric(),
                pair.metric().lessIsBetter(),
                pair.before(),
                pair.after(),
                Verdict.NOT_COMPARABLE,
                shift,
                hindrance);
    }

    private Optional<Hindrance> hindrance(Pair pair, List<Difference> differences) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            return Optional.of(Hindrance.of(Hindrance.Kind.NOT_MEASURED_IN_BOTH));
        }
        if (!scenario(base, pair.cell()).equals(scenario(now, pair.cell()))) {
            return Optional.of(Hindrance.of(Hindrance.Kind.SCENARIO_DIFFERS));
        }
        if (!differences.isEmpty() && !acrossEnvironments) {
            return Optional.of(Hindrance.of(Hindrance.Kind.ENVIRONMENT_DIFFERS));
        }
        if (pair.metric().metric().isRate()
                && (base.producerLimited(pair.cell()) || now.producerLimited(pair.cell()))) {
            return Optional.of(Hindrance.of(Hindrance.Kind.PRODUCER_LIMITED));
        }
        int blocks = Math.min(pair.before().get().size(), pair.after().get().size());
        if (blocks < rules.minimumBlocks()) {
            return Optional.of(new Hindrance(Hindrance.Kind.TOO_FEW_BLOCKS, blocks, rules.minimumBlocks()));
        }
        return pair.before().get().minimum() > 0 && pair.after().get().minimum() > 0
                ? Optional.empty()
                : Optional.of(Hindrance.of(Hindrance.Kind.NOT_POSITIVE));
    }

    private static Optional<Scenario> scenario(ComparedRun run, Cell cell) {
        return run.group(cell).map(GroupSummary::scenario);
    }

    private static double[] values(Optional<Estimate> estimate) {
        return estimate.orElseThrow().observations().stream()
                .mapToDouble(Observation::value)
                .toArray();
    }

    /** One metric of one cell in both runs. */
    private record Pair(Cell cell, ComparedMetric metric, Optional<Estimate> before, Optional<Estimate> after) {}
}
