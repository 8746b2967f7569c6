package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.summary.Estimate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    @Test
    void anOutlierIsFlaggedAndStaysIn() {
        Estimate estimate = estimate(10, 11, 12, 13, 14, 15, 100);

        assertThat(estimate.outlierBlocks()).containsExactly(7);
        assertThat(estimate.size()).isEqualTo(7);
        assertThat(estimate.maximum()).isEqualTo(100);
        assertThat(estimate.median()).isEqualTo(13);
    }

    @Test
    void amongTooFewNothingIsAnOutlier() {
        Estimate estimate = estimate(10, 10, 10, 10, 100);

        assertThat(estimate.outlierBlocks()).isEmpty();
        assertThat(estimate.interval()).isEmpty();
    }

    private static Estimate estimate(double... values) {
        SortedMap<Integer, Double> byBlock = new TreeMap<>();
        for (double value : values) {
            byBlock.put(byBlock.size() + 1, value);
        }
        return new Estimates(Rules.shipped(), 42).of(byBlock);
    }
}
