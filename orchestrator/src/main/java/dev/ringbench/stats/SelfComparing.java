package dev.ringbench.stats;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.SelfComparison;
import dev.ringbench.model.summary.SelfComparison.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The A/A test: a run in which each consumer stands beside itself is cut into pairs, each of so many blocks that a
 * comparison could be made of them, and every pair is compared as two consumers are. An alarm at the level of the
 * comparisons is chance; more of them than a binomial explains say that the harness sees differences that are not there.
 */
public final class SelfComparing {
    private final Rules rules;

    /** With the rules of templates/rules.properties. */
    public SelfComparing() {
        this(Rules.shipped());
    }

    SelfComparing(Rules rules) {
        this.rules = rules;
    }

    /** How many blocks a pair takes at least. */
    public int minimumBlocks() {
        return rules.minimumBlocks();
    }

    /**
     * Compares each consumer that has a second name with itself.
     *
     * @param pairs into how many the run's blocks are cut; it divides their number
     */
    public SelfComparison compare(StoredRun run, int pairs) {
        Matrix matrix = run.manifest().matrix();
        int blocks = matrix.blocks() / pairs;
        Counted counted = new Counted(run);
        CellSummaries cells = new CellSummaries(run, counted, rules);
        List<Line> lines = new ArrayList<>();
        for (Target target : matrix.targets()) {
            for (Scenario scenario : rules.measuring(matrix.scenarios())) {
                for (Consumer consumer : twice(matrix)) {
                    Twins twins = new Twins(
                            cells.summarise(new Cell(target.name(), consumer.label(), scenario.name()), scenario),
                            cells.summarise(
                                    new Cell(target.name(), consumer.again().label(), scenario.name()), scenario));
                    lines.add(line(twins, scenario, new Comparisons(counted, rules), blocks));
                }
            }
        }
        return new SelfComparison(pairs, blocks, rules.significance(), rules.selfComparisonChance(), lines);
    }

    private static List<Consumer> twice(Matrix matrix) {
        return matrix.consumers().stream()
                .filter(consumer ->
                        consumer.alias().isEmpty() && matrix.consumers().contains(consumer.again()))
                .toList();
    }

    private Line line(Twins twins, Scenario scenario, Comparisons comparisons, int blocks) {
        Metric deciding = rules.deciding(scenario.load());
        SortedMap<Integer, Double> logRatios = twins.ratesAreTheProducers(rules, scenario) && deciding.isRate()
                ? new TreeMap<>()
                : twins.logRatios(deciding, comparisons);
        Contrasts contrasts = new Contrasts(rules);
        List<double[]> pairs = cut(logRatios, blocks).stream()
                .filter(pair -> contrasts.enough(pair.length))
                .toList();
        // Each pair is a comparison of its own, as a matrix of two consumers would make it.
        int alarms = (int) pairs.stream()
                .map(pair -> contrasts.of(List.of(pair)).get(0))
                .filter(contrast -> contrast.verdict() != Verdict.NO_DETECTABLE_DIFFERENCE)
                .count();
        int limit = pairs.isEmpty()
                ? 0
                : BinomialDistribution.of(pairs.size(), rules.significance())
                        .inverseCumulativeProbability(rules.selfComparisonChance());
        return new Line(twins.one().cell(), deciding, twins.status(), pairs.size(), alarms, limit);
    }

    /** Blocks 1 to {@code blocks} are the first pair, and so on; a block that is not paired is missing from its own. */
    private static Collection<double[]> cut(SortedMap<Integer, Double> logRatios, int blocks) {
        SortedMap<Integer, List<Double>> pairs = new TreeMap<>();
        logRatios.forEach((block, logRatio) -> pairs.computeIfAbsent((block - 1) / blocks, key -> new ArrayList<>())
                .add(logRatio));
        return pairs.values().stream()
                .map(pair -> pair.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    /** A cell under both its names. */
    private record Twins(CellSummary one, CellSummary other) {
        SortedMap<Integer, Double> logRatios(Metric metric, Comparisons comparisons) {
            Optional<Estimate> own = other.estimate(metric);
            Optional<Estimate> reference = one.estimate(metric);
            return own.isEmpty() || reference.isEmpty()
                    ? new TreeMap<>()
                    : comparisons.logRatios(one.cell().target(), own.get(), reference.get());
        }

        boolean ratesAreTheProducers(Rules rules, Scenario scenario) {
            return rules.canBeProducerLimited(scenario.load()) && one.lossless() && other.lossless();
        }

        String status() {
            return CellSummary.worst(List.of(one.status(), other.status()));
        }
    }
}
