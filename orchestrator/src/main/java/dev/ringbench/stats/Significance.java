package dev.ringbench.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The sign test, which is the test that belongs to the order-statistic interval, and Holm's correction. */
public final class Significance {
    private Significance() {}

    /**
     * Two-sided exact sign test of "the median is 0" (Conover, Practical Nonparametric Statistics, section 3.4); values
     * of exactly 0 are left out.
     *
     * @return p, 0 to 1; 1 if nothing is left
     */
    static double signTest(double[] differences) {
        int above = (int) Arrays.stream(differences).filter(value -> value > 0).count();
        int below = (int) Arrays.stream(differences).filter(value -> value < 0).count();
        if (above + below == 0) {
            return 1;
        }
        double tail = BinomialDistribution.of(above + below, 0.5).cumulativeProbability(Math.min(above, below));
        return Math.min(1, 2 * tail);
    }

    /**
     * Adjusted p-values by S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
     * Statistics 6 (1979): the k-th smallest of m is multiplied by m - k + 1, and none is smaller than the one before.
     *
     * @return in the order given
     */
    public static double[] holm(double[] pValues) {
        int count = pValues.length;
        int[] ascending = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> pValues[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[count];
        double largest = 0;
        for (int place = 0; place < count; place++) {
            int index = ascending[place];
            largest = Math.max(largest, Math.min(1, (count - place) * pValues[index]));
            adjusted[index] = largest;
        }
        return adjusted;
    }
}
