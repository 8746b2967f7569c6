package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.summary.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

    /** Coverage by R: 1 - 2 * pbinom(low - 1, n, 0.5). */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 6, 0.96875",
        "9, 2, 8, 0.9609375",
        "10, 2, 9, 0.978515625",
        "15, 4, 12, 0.96484375",
        "20, 6, 15, 0.958610534667969"
    })
    void theIntervalHasTheRanksAndTheExactCoverageOfTheBinomial(int size, int low, int high, double coverage) {
        Interval interval = OrderStatistics.interval(oneTo(size), 0.95).orElseThrow();

        assertThat(interval.lowRank()).isEqualTo(low);
        assertThat(interval.highRank()).isEqualTo(high);
        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.confidence()).isCloseTo(coverage, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void underSixValuesThereIsNoInterval(int size) {
        assertThat(OrderStatistics.interval(oneTo(size), 0.95)).isEmpty();
    }

    @Test
    void valuesNeedNotBeSortedAndAreLeftAsTheyAre() {
        double[] values = {9, 1, 8, 2, 7, 3};

        assertThat(OrderStatistics.median(values)).isEqualTo(5);
        assertThat(OrderStatistics.interval(values, 0.95).orElseThrow().high()).isEqualTo(9);
        assertThat(values).containsExactly(9, 1, 8, 2, 7, 3);
    }

    private static double[] oneTo(int size) {
        return IntStream.rangeClosed(1, size).mapToDouble(value -> value).toArray();
    }
}
