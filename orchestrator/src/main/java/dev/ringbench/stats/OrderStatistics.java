package dev.ringbench.stats;

import dev.ringbench.model.summary.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The median and its exact, distribution-free interval between two order statistics (W. J. Conover, Practical
 * Nonparametric Statistics, 3rd ed., section 3.2; H. A. David and H. N. Nagaraja, Order Statistics, section 7.1).
 */
final class OrderStatistics {
    private OrderStatistics() {}

    static double median(double[] values) {
        return Median.withDefaults().withCopy(true).evaluate(values);
    }

    /**
     * The shortest interval, symmetric in ranks, that holds the population's median with at least this confidence.
     * Its coverage is P(low rank <= B < high rank) for B binomial(n, 1/2): the number of observations under the median.
     *
     * @param confidence 0 to 1
     * @return empty if even the smallest and the largest observation do not reach the confidence (95 %: under 6)
     */
    static Optional<Interval> interval(double[] values, double confidence) {
        int size = values.length;
        int rank = lowRank(size, confidence);
        if (rank == 0) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(
                new Interval(sorted[rank - 1], sorted[size - rank], coverage(size, rank), rank, size - rank + 1));
    }

    private static int lowRank(int size, double confidence) {
        int rank = 0;
        while (rank + 1 <= size / 2 && coverage(size, rank + 1) >= confidence) {
            rank++;
        }
        return rank;
    }

    private static double coverage(int size, int rank) {
        return 1 - 2 * BinomialDistribution.of(size, 0.5).cumulativeProbability(rank - 1);
    }
}
