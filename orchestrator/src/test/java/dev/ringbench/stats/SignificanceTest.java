package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {

    /** p by R: binom.test(above, above + below)$p.value. */
    @ParameterizedTest
    @CsvSource({"10, 0, 0.001953125", "9, 1, 0.021484375", "3, 7, 0.34375", "5, 5, 1", "0, 6, 0.03125"})
    void theSignTestIsThatOfR(int above, int below, double p) {
        double[] differences = IntStream.range(0, above + below)
                .mapToDouble(index -> index < above ? 0.5 : -0.5)
                .toArray();

        assertThat(Significance.signTest(differences)).isCloseTo(p, within(1e-12));
    }

    @Test
    void equalPairsSayNothing() {
        assertThat(Significance.signTest(new double[] {0, 0, 0})).isEqualTo(1);
        assertThat(Significance.signTest(new double[] {0, 1, 1, 1, 1, 1, 1})).isEqualTo(0.03125);
    }

    /** By R: p.adjust(p, "holm"). */
    @Test
    void holmsCorrectionIsThatOfR() {
        assertThat(Significance.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Significance.holm(new double[] {0.01, 0.02, 0.03, 0.04}))
                .containsExactly(new double[] {0.04, 0.06, 0.06, 0.06}, within(1e-12));
        assertThat(Significance.holm(new double[] {0.6, 0.7})).containsExactly(1, 1);
        assertThat(Significance.holm(new double[] {})).isEmpty();
    }
}
