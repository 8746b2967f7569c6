package dev.ringbench.compare;

import dev.ringbench.model.comparison.Shift;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Two runs have no blocks in common, so nothing of them is paired: the Wilcoxon-Mann-Whitney test on logarithms, with the
 * estimate and the interval that belong to it, of J. L. Hodges and E. L. Lehmann, and of L. E. Moses (M. Hollander,
 * D. A. Wolfe and E. Chicken, Nonparametric Statistical Methods, 3rd ed., sections 4.1 to 4.3). It assumes that the trials
 * of both runs are independent, and that the newer run's values are the older run's times a constant; not which
 * distribution they have.
 */
final class RankSum {
    private RankSum() {}

    /**
     * The factor from the first sample to the second.
     *
     * @param base positive values
     * @param now positive values
     * @param confidence least coverage of the interval, 0 to 1
     * @return empty if even the smallest and the largest ratio do not reach the confidence (95 %: under 4 in each)
     */
    static Optional<Shift> of(double[] base, double[] now, double confidence) {
        double[] differences = differences(logarithms(base), logarithms(now));
        RankSumDistribution distribution = new RankSumDistribution(base.length, now.length);
        int rank = 0;
        while (rank + 1 <= differences.length / 2 && distribution.coverage(rank + 1) >= confidence) {
            rank++;
        }
        if (rank == 0) {
            return Optional.empty();
        }
        double p = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.TWO_SIDED)
                .test(base, now)
                .getPValue();
        return Optional.of(new Shift(
                Math.exp(Median.withDefaults().withCopy(true).evaluate(differences)),
                Math.exp(differences[rank - 1]),
                Math.exp(differences[differences.length - rank]),
                distribution.coverage(rank),
                p,
                p));
    }

    /** Every value of the second with every one of the first, ascending. */
    private static double[] differences(double[] base, double[] now) {
        double[] all = new double[base.length * now.length];
        int next = 0;
        for (double later : now) {
            for (double earlier : base) {
                all[next++] = later - earlier;
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
