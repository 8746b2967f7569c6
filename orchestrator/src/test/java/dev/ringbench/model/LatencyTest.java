package dev.ringbench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void quantiles_are_at_most_a_64th_above_the_exact_ones_and_never_under_them() {
        long[] exact = LongStream.rangeClosed(1, 100_000).map(i -> i * i / 7).toArray();
        TreeMap<Integer, Long> counts = new TreeMap<>();
        LongStream.of(exact).forEach(ns -> counts.merge(bucket(ns), 1L, Long::sum));
        Latency latency = new Latency(20, exact[exact.length - 1], counts);

        assertThat(latency.events()).isEqualTo(exact.length);
        for (double share : new double[] {0.001, 0.01, 0.5, 0.9, 0.99, 0.999, 1}) {
            long truth = exact[(int) Math.ceil(share * exact.length) - 1];
            assertThat(latency.quantileNs(share)).isBetween(truth, truth + truth / 64);
        }
    }

    @Test
    void the_highest_is_the_exact_maximum() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        counts.put(bucket(1_000_000), 1L);

        assertThat(new Latency(20, 1_000_000, counts).quantileNs(1)).isEqualTo(1_000_000);
    }

    @Test
    void without_events_there_is_no_quantile() {
        assertThatThrownBy(() -> new Latency(20, 0, new TreeMap<>()).quantileNs(0.5))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The contract's formula, by division instead of bits. */
    private static int bucket(long ns) {
        int shift = 0;
        long rest = ns;
        while (rest >= 128) {
            rest /= 2;
            shift++;
        }
        return 64 * shift + (int) rest;
    }
}
