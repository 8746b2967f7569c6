package dev.ringbench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Known answers are those of MongoDB's signal-processing-algorithms 2.1.2 (PyPI), e_divisive and its statistics. */
class ChangePointsTest {
    private static final double[] TWO_STEPS = {
        10, 11, 9, 10, 12, 10, 9, 11, 20, 21, 19, 22, 20, 19, 21, 20, 15, 14, 16, 15, 15, 16
    };

    @Test
    void theChangesOfTheReferenceAreFound() {
        assertThat(ChangePoints.of(TWO_STEPS, 0.01))
                .extracting(ChangePoints.Change::index)
                .containsExactly(8, 16);
    }

    @Test
    void theStatisticIsThatOfTheReference() {
        ChangePoints.Split first = ChangePoints.strongest(TWO_STEPS, List.of(0, 22));
        ChangePoints.Split second = ChangePoints.strongest(TWO_STEPS, List.of(0, 8, 22));

        assertThat(first.index()).isEqualTo(8);
        assertThat(first.statistic()).isCloseTo(59.11038961038961, within(1e-9));
        assertThat(second.index()).isEqualTo(16);
        assertThat(second.statistic()).isCloseTo(28.738095238095237, within(1e-9));
    }

    @Test
    void aSeriesThatStaysHasNone() {
        assertThat(ChangePoints.of(new double[] {10, 11, 9, 10, 12, 10, 9, 11, 10, 11, 9, 10}, 0.05))
                .isEmpty();
        assertThat(ChangePoints.of(new double[] {7, 7, 7, 7, 7, 7}, 0.05)).isEmpty();
        assertThat(ChangePoints.of(new double[] {7}, 0.05)).isEmpty();
    }

    @Test
    void oneBadNightIsNoChange() {
        assertThat(ChangePoints.of(new double[] {10, 11, 9, 10, 30, 10, 9, 11, 10, 11, 9, 10}, 0.01))
                .isEmpty();
    }

    @Test
    void falseAlarmsKeepTheirLevelAndAStepOfThreeDeviationsIsFound() {
        ZigguratSampler.NormalizedGaussian noise =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(3));
        int alarms = 0;
        int found = 0;
        int repetitions = 200;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            double[] quiet =
                    IntStream.range(0, 20).mapToDouble(index -> noise.sample()).toArray();
            double[] step = IntStream.range(0, 20)
                    .mapToDouble(index -> noise.sample() + (index < 13 ? 0 : 3))
                    .toArray();
            alarms += ChangePoints.of(quiet, 0.05).isEmpty() ? 0 : 1;
            found +=
                    ChangePoints.of(step, 0.05).stream().anyMatch(change -> Math.abs(change.index() - 13) <= 1) ? 1 : 0;
        }

        // 99 % of 200 trials at 5 % have 18 or fewer: binomial.
        assertThat(alarms).isLessThanOrEqualTo(18);
        assertThat(found).isGreaterThan(180);
    }
}
