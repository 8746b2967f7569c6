package dev.ringbench.stats;

import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/** Summarises one metric of one cell. */
final class Estimates {
    private final Rules rules;
    private final Bootstrap bootstrap;

    /**
     * @param seed the stored seed of the run, from which the bootstrap draws
     */
    Estimates(Rules rules, long seed) {
        this.rules = rules;
        this.bootstrap = new Bootstrap(rules, seed);
    }

    /**
     * @param valuesByBlock at least one
     */
    Estimate of(SortedMap<Integer, Double> valuesByBlock) {
        double[] values =
                valuesByBlock.values().stream().mapToDouble(Double::doubleValue).toArray();
        int[] blocks =
                valuesByBlock.keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean[] outliers = outliers(values);
        List<Observation> observations = IntStream.range(0, values.length)
                .mapToObj(index -> new Observation(blocks[index], values[index], outliers[index]))
                .toList();
        return new Estimate(
                observations,
                OrderStatistics.median(values),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                OrderStatistics.interval(values, rules.confidence()),
                bootstrap.ofMedian(values));
    }

    /** Outside Tukey's fences; nothing is an outlier among too few. */
    private boolean[] outliers(double[] values) {
        boolean[] flags = new boolean[values.length];
        if (values.length < rules.minimumBlocks()) {
            return flags;
        }
        double[] quartiles = Quantile.withDefaults().withCopy(true).evaluate(values, 0.25, 0.75);
        double reach = rules.outlierFence() * (quartiles[1] - quartiles[0]);
        for (int index = 0; index < values.length; index++) {
            flags[index] = values[index] < quartiles[0] - reach || values[index] > quartiles[1] + reach;
        }
        return flags;
    }
}
