package dev.ringbench.compare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the Mann-Whitney statistic U of two samples from one distribution is distributed: the number of pairs in which the
 * second is under the first. Exact by counting (Hollander, Wolfe and Chicken, section 4.1) to 50 values in each sample,
 * from there on normal with continuity correction, as R's wilcox.test has it.
 */
final class RankSumDistribution {
    private static final int EXACT_TO = 50;

    private final int first;
    private final int second;
    private final double[] cumulative;

    RankSumDistribution(int first, int second) {
        this.first = first;
        this.second = second;
        this.cumulative = Math.max(first, second) <= EXACT_TO ? exact(first, second) : new double[0];
    }

    /** Coverage of the interval from the rank-th smallest to the rank-th largest of all pairwise differences. */
    double coverage(int rank) {
        return 1 - 2 * atMost(rank - 1);
    }

    /** P(U <= u). */
    double atMost(int u) {
        if (cumulative.length > 0) {
            return cumulative[Math.min(u, cumulative.length - 1)];
        }
        double mean = first * second / 2.0;
        double deviation = Math.sqrt(first * (double) second * (first + second + 1) / 12);
        return NormalDistribution.of(mean, deviation).cumulativeProbability(u + 0.5);
    }

    /** Counts the ways to choose the first sample's ranks by their sum; the smallest sum is U = 0. */
    private static double[] exact(int first, int second) {
        int pairs = first * second;
        double[][] ways = new double[first + 1][pairs + 1];
        ways[0][0] = 1;
        for (int rank = 1; rank <= first + second; rank++) {
            for (int chosen = Math.min(first, rank); chosen >= 1; chosen--) {
                // The chosen-th smallest rank is at least `chosen`: what is over that is its share of U.
                int share = rank - chosen;
                for (int u = pairs; u >= share; u--) {
                    ways[chosen][u] += ways[chosen - 1][u - share];
                }
            }
        }
        double[] sums = ways[first];
        Arrays.parallelPrefix(sums, Double::sum);
        double total = sums[pairs];
        return Arrays.stream(sums).map(sum -> sum / total).toArray();
    }
}
