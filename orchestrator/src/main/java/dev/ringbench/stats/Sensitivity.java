package dev.ringbench.stats;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many blocks find a small difference in each cell of a matrix, by the spread that earlier runs stored: of the
 * paired ratio with the baseline; for the baseline itself, of the ratio of its own trials in different blocks, which
 * pairing would only narrow. The spread is taken as it is, without a distribution fitted to it.
 */
public final class Sensitivity {
    private final Matrix matrix;
    private final List<StoredRun> earlier;
    private final Rules rules;

    /** With the matrix's rules. */
    public Sensitivity(Matrix matrix, List<StoredRun> earlier) {
        this(matrix, earlier, Rules.of(matrix));
    }

    Sensitivity(Matrix matrix, List<StoredRun> earlier, Rules rules) {
        this.matrix = matrix;
        this.earlier = List.copyOf(earlier);
        this.rules = rules;
    }

    /** In the matrix's order; nothing of a cell that no earlier run measured in enough blocks. */
    public List<Detectability> all() {
        List<Detectability> all = new ArrayList<>();
        for (Target target : matrix.targets()) {
            for (Scenario scenario : rules.measuring(matrix.scenarios())) {
                for (Consumer consumer : matrix.consumers()) {
                    of(target, scenario, consumer).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private Optional<Detectability> of(Target target, Scenario scenario, Consumer consumer) {
        Cell cell = new Cell(target.name(), consumer.label(), scenario.name());
        Sides sides = new Sides(Math.log1p(rules.powerEffect()));
        int runs = 0;
        for (StoredRun run : earlier) {
            // Another window or another machine has another spread, whatever it is called.
            Matrix then = run.manifest().matrix();
            if (then.targets().contains(target) && then.scenarios().contains(scenario)) {
                double[] deviations = deviations(run, cell, scenario);
                sides.count(deviations);
                runs += deviations.length > 0 ? 1 : 0;
            }
        }
        if (runs == 0) {
            return Optional.empty();
        }
        int comparisons = Math.max(1, matrix.consumers().size() - 1);
        return Optional.of(new Detectability(
                cell,
                rules.powerEffect(),
                rules.powerChance(),
                new Power(rules).blocks(sides.share(), comparisons),
                rules.powerMostBlocks(),
                runs));
    }

    /** How far log ratios lie from their median where nothing has changed; none if there were too few blocks. */
    private double[] deviations(StoredRun run, Cell cell, Scenario scenario) {
        Counted counted = new Counted(run);
        Cell reference = new Cell(cell.target(), matrix.baseline().label(), cell.scenario());
        Optional<Estimate> own = estimate(run, counted, cell, scenario);
        Optional<Estimate> other = estimate(run, counted, reference, scenario);
        if (own.isEmpty() || other.isEmpty()) {
            return new double[0];
        }
        if (cell.equals(reference)) {
            return differences(logs(own.get()), 1);
        }
        Collection<Double> paired = new Comparisons(counted, rules)
                .logRatios(cell.target(), own.get(), other.get())
                .values();
        // The difference of two ratios spreads by the square root of two more than each.
        return differences(paired.stream().mapToDouble(Double::doubleValue).toArray(), Math.sqrt(0.5));
    }

    private Optional<Estimate> estimate(StoredRun run, Counted counted, Cell cell, Scenario scenario) {
        return new CellSummaries(run, counted, rules)
                .summarise(cell, scenario)
                .estimate(rules.deciding(scenario.load()));
    }

    private static double[] logs(Estimate estimate) {
        return estimate.observations().stream()
                .mapToDouble(Observation::value)
                .filter(value -> value > 0)
                .map(Math::log)
                .toArray();
    }

    /** Those between any two blocks: as many as can be had from few values, and none knows their centre. */
    private double[] differences(double[] values, double scale) {
        if (values.length < rules.minimumBlocks()) {
            return new double[0];
        }
        return IntStream.range(0, values.length)
                .boxed()
                .flatMap(one -> IntStream.range(0, one).mapToObj(another -> scale * (values[one] - values[another])))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Counts how often a shift of some size, up or down, would leave a ratio on its own side of 1. */
    private static final class Sides {
        private final double shift;
        private long onItsSide;
        private long all;

        Sides(double shift) {
            this.shift = shift;
        }

        void count(double[] deviations) {
            for (double deviation : deviations) {
                onItsSide += (deviation + shift > 0 ? 1 : 0) + (deviation - shift < 0 ? 1 : 0);
                all += 2;
            }
        }

        /** With half a count on the other side: what was never seen is not impossible. */
        double share() {
            return (onItsSide + 0.5) / (all + 1);
        }
    }
}
