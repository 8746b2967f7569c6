package dev.ringbench.stats.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * CPU time per event as it varies from trial to trial: skewed to the right, as times are.
 *
 * <p>The spread is that of reports/published/20261126T141759Z-reference/results.jsonl: over ten emulated blocks the standard
 * deviation of the logarithm is 0.450 for go-ebpf in drain on riscv64, the largest of the 48 cells (the smallest is 0.017,
 * python-bcc in paced on arm32), and the largest value of that cell is 3.29 times the smallest.
 */
public enum Noise {
    LOG_NORMAL {
        @Override
        public double draw(UniformRandomProvider random, double spread) {
            return LogNormalDistribution.of(0, spread).createSampler(random).sample();
        }

        @Override
        public double median(double spread) {
            return 1;
        }
    },
    /** With the coefficient of variation of the log-normal. */
    GAMMA {
        @Override
        public double draw(UniformRandomProvider random, double spread) {
            return gamma(spread).createSampler(random).sample();
        }

        @Override
        public double median(double spread) {
            return gamma(spread).inverseCumulativeProbability(0.5);
        }

        private static GammaDistribution gamma(double spread) {
            double squaredVariation = Math.expm1(spread * spread);
            return GammaDistribution.of(1 / squaredVariation, squaredVariation);
        }
    },
    /** Log-normal, and one trial in ten takes {@code OUTLIER_FACTOR} times as long. */
    WITH_OUTLIERS {
        @Override
        public double draw(UniformRandomProvider random, double spread) {
            return LOG_NORMAL.draw(random, spread) * (random.nextInt(10) == 0 ? OUTLIER_FACTOR : 1);
        }

        /** Where 0.9 F(x) + 0.1 F(x / OUTLIER_FACTOR) = 1/2, by bisection. */
        @Override
        public double median(double spread) {
            LogNormalDistribution rest = LogNormalDistribution.of(0, spread);
            double low = 1;
            double high = OUTLIER_FACTOR;
            while (high - low > 1e-12) {
                double middle = (low + high) / 2;
                double below = 0.9 * rest.cumulativeProbability(middle)
                        + 0.1 * rest.cumulativeProbability(middle / OUTLIER_FACTOR);
                low = below < 0.5 ? middle : low;
                high = below < 0.5 ? high : middle;
            }
            return low;
        }
    };

    /** The largest measured standard deviation of the logarithm within one cell. */
    public static final double MEASURED_SPREAD = 0.450;

    private static final double OUTLIER_FACTOR = 3.29;

    /**
     * One trial's value.
     *
     * @param spread standard deviation of the logarithm, before outliers
     */
    public abstract double draw(UniformRandomProvider random, double spread);

    /** The population's median. */
    public abstract double median(double spread);
}
