package dev.ringbench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.comparison.Shift;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Known answers are those that R 4.2.2 gives for the example of Hollander and Wolfe in its own help on wilcox.test. */
class RankSumTest {
    private static final double CONFIDENCE = 0.95;

    /** Permeability of the human chorioamnion at term, and at 12 to 26 weeks: ?wilcox.test in R. */
    private static final double[] AT_TERM = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    @Test
    void theTextbookExampleGivesWhatRGives() {
        // Logarithms are taken: the factor of exponentials is the exponential of the shift.
        Shift shift = RankSum.of(exponentials(EARLIER), exponentials(AT_TERM), CONFIDENCE)
                .orElseThrow();

        assertThat(Math.log(shift.ratio())).isCloseTo(0.305, within(1e-12));
        assertThat(Math.log(shift.low())).isCloseTo(-0.15, within(1e-12));
        assertThat(Math.log(shift.high())).isCloseTo(0.76, within(1e-12));
        assertThat(shift.confidence()).isCloseTo(0.96003996003996, within(1e-12));
        assertThat(shift.p()).isCloseTo(0.254412254412254, within(1e-12));
    }

    @Test
    void theDistributionIsThatOfR() {
        RankSumDistribution ten = new RankSumDistribution(10, 10);

        assertThat(ten.atMost(0)).isCloseTo(5.41254411223451e-06, within(1e-18));
        assertThat(ten.atMost(5)).isCloseTo(1.02838338132456e-04, within(1e-16));
        assertThat(ten.atMost(8)).isCloseTo(3.62640455519712e-04, within(1e-16));
        assertThat(ten.atMost(23)).isCloseTo(2.16285262724891e-02, within(1e-14));
        assertThat(new RankSumDistribution(6, 6).coverage(6)).isCloseTo(0.958874458874459, within(1e-12));
    }

    @Test
    void pastFiftyValuesTheNormalDistributionTakesOverWithoutAStep() {
        int middle = 50 * 50 / 2 - 200;

        assertThat(new RankSumDistribution(50, 51).atMost(middle))
                .isCloseTo(new RankSumDistribution(50, 50).atMost(middle), within(0.03));
        assertThat(new RankSumDistribution(51, 51).atMost(51 * 51 / 2)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void underFourInEachNothingIsClaimed() {
        assertThat(RankSum.of(new double[] {1, 2, 3}, new double[] {7, 8, 9}, CONFIDENCE))
                .isEmpty();
    }

    /** Skewed, as measured CPU times are: the exponential of an exponential variable that is spread by 1.6 in ten. */
    @Test
    void onSkewedDataTheIntervalHoldsTheTrueFactorAsOftenAsItSaysAndFalseAlarmsKeepTheirLevel() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7);
        ZigguratSampler.Exponential skewed = ZigguratSampler.Exponential.of(random);
        int repetitions = 4000;
        int held = 0;
        int alarms = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Shift shift = RankSum.of(sample(skewed, 1), sample(skewed, 1.05), CONFIDENCE)
                    .orElseThrow();
            held += shift.low() <= 1.05 && 1.05 <= shift.high() ? 1 : 0;
            Shift none =
                    RankSum.of(sample(skewed, 1), sample(skewed, 1), CONFIDENCE).orElseThrow();
            alarms += none.p() < 0.05 ? 1 : 0;
        }

        // Three standard errors of a share near 0.05 in 4000 are 0.010.
        assertThat((double) held / repetitions).isCloseTo(0.957, within(0.010));
        assertThat((double) alarms / repetitions).isLessThan(0.05).isGreaterThan(0.03);
    }

    private static double[] sample(ZigguratSampler.Exponential skewed, double factor) {
        return IntStream.range(0, 10)
                .mapToDouble(index -> factor * Math.exp(0.2 * skewed.sample()))
                .toArray();
    }

    private static double[] exponentials(double[] values) {
        return Arrays.stream(values).map(Math::exp).toArray();
    }
}
