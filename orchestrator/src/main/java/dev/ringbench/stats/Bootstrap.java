package dev.ringbench.stats;

import dev.ringbench.model.summary.BootstrapInterval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The percentile bootstrap of a median (B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of
 * Statistics 7 (1979), section 3; B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, chapter 13). Its
 * coverage is only approximate, and poor for few values: it is given from the number of blocks that the rules ask for.
 */
final class Bootstrap {
    private final Rules rules;
    private final long seed;

    /**
     * @param seed of the random samples; the same seed gives the same interval
     */
    Bootstrap(Rules rules, long seed) {
        this.rules = rules;
        this.seed = seed;
    }

    /** Empty if there are too few values for one. */
    Optional<BootstrapInterval> ofMedian(double[] values) {
        if (values.length < rules.bootstrapMinimumBlocks()) {
            return Optional.empty();
        }
        double tail = (1 - rules.confidence()) / 2;
        double[] medians = medians(values, rules.bootstrapResamples());
        double[] ends = Quantile.withDefaults().evaluate(medians, tail, 1 - tail);
        return Optional.of(new BootstrapInterval(ends[0], ends[1], rules.confidence(), medians.length));
    }

    /** The medians of samples drawn from these values with replacement, each as large as they are. */
    double[] medians(double[] values, int resamples) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[] medians = new double[resamples];
        double[] sample = new double[values.length];
        for (int index = 0; index < resamples; index++) {
            Arrays.setAll(sample, place -> values[random.nextInt(values.length)]);
            medians[index] = OrderStatistics.median(sample);
        }
        return medians;
    }
}
