package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.summary.BootstrapInterval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
    private final Bootstrap bootstrap = new Bootstrap(Rules.shipped(), 42);

    /**
     * The bootstrap's distribution of a median of 13 values is known: B. Efron, The Jackknife, the Bootstrap and Other
     * Resampling Plans (1982), section 10.3, table of p(k).
     */
    @ParameterizedTest
    @CsvSource({
        "2, 0.0015",
        "3, 0.0142",
        "4, 0.0550",
        "5, 0.1242",
        "6, 0.1936",
        "7, 0.2230",
        "8, 0.1936",
        "9, 0.1242",
        "10, 0.0550",
        "11, 0.0142",
        "12, 0.0015"
    })
    void mediansOfResamplesAreDistributedAsEfronSays(int rank, double probability) {
        int resamples = 100_000;
        double[] medians = bootstrap.medians(oneTo(13), resamples);

        double share =
                (double) Arrays.stream(medians).filter(median -> median == rank).count() / resamples;

        double standardError = Math.sqrt(probability * (1 - probability) / resamples);
        // The table has four digits.
        assertThat(share).isCloseTo(probability, within(4 * standardError + 0.000_05));
    }

    /** For an odd size P(median of a resample <= k-th value) = P(B >= (n + 1) / 2), B binomial(n, k / n). */
    @ParameterizedTest
    @ValueSource(ints = {21, 31, 51})
    void theIntervalsEndsAreTheQuantilesOfThatDistribution(int size) {
        BootstrapInterval interval = bootstrap.ofMedian(oneTo(size)).orElseThrow();

        // Between two ranks the drawn samples decide: one rank of difference is within what 2,000 of them can tell.
        assertThat(interval.low()).isCloseTo(rankAt(size, 0.025), within(1.0));
        assertThat(interval.high()).isCloseTo(rankAt(size, 0.975), within(1.0));
        assertThat(interval.confidence()).isEqualTo(0.95);
        assertThat(interval.resamples()).isEqualTo(2000);
    }

    @Test
    void underTwentyValuesThereIsNone() {
        assertThat(bootstrap.ofMedian(oneTo(19))).isEmpty();
        assertThat(bootstrap.ofMedian(oneTo(20))).isPresent();
    }

    @Test
    void theSeedDecides() {
        double[] values = IntStream.range(0, 40)
                .mapToDouble(index -> Math.sqrt(index * 7919 % 41))
                .toArray();

        assertThat(bootstrap.ofMedian(values)).isEqualTo(new Bootstrap(Rules.shipped(), 42).ofMedian(values));
        assertThat(bootstrap.medians(values, 50)).isNotEqualTo(new Bootstrap(Rules.shipped(), 43).medians(values, 50));
    }

    private static int rankAt(int size, double probability) {
        int rank = 1;
        while (1 - BinomialDistribution.of(size, (double) rank / size).cumulativeProbability((size - 1) / 2)
                < probability) {
            rank++;
        }
        return rank;
    }

    private static double[] oneTo(int size) {
        return IntStream.rangeClosed(1, size).mapToDouble(value -> value).toArray();
    }
}
