package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On differences from a textbook: W. S. Gosset's hours of sleep gained (Student, The Probable Error of a Mean,
 * Biometrika 6 (1908); R's data set {@code sleep}), ten patients with two drugs each.
 */
class ContrastsTest {
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private final Contrasts contrasts = new Contrasts(Rules.shipped());

    /**
     * By R: {@code d <- sleep$extra[11:20] - sleep$extra[1:10]}; {@code binom.test(sum(d > 0), sum(d != 0))}: 9 of 9,
     * p = 0.003906; {@code sort(d)[c(2, 9)]}: 0.8 and 2.4; {@code median(d)}: 1.3.
     */
    @Test
    void pairedDifferencesOfTheTextbookGiveTheTextbooksAnswer() {
        Contrast contrast = contrasts.of(List.of(differences())).get(0);

        assertThat(contrast.p()).isCloseTo(0.00390625, within(1e-12));
        assertThat(Math.log(contrast.ratio())).isCloseTo(1.3, within(1e-12));
        assertThat(Math.log(contrast.interval().low())).isCloseTo(0.8, within(1e-12));
        assertThat(Math.log(contrast.interval().high())).isCloseTo(2.4, within(1e-12));
        assertThat(contrast.verdict()).isEqualTo(Verdict.MORE);
    }

    @Test
    void holmsCorrectionIsOverTheWholeFamily() {
        double[] none = {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5};
        List<Contrast> family = contrasts.of(List.of(none, differences(), none, none));

        assertThat(family.get(1).adjustedP()).isCloseTo(4 * 0.00390625, within(1e-12));
        assertThat(family.get(1).verdict()).isEqualTo(Verdict.MORE);
        assertThat(family.get(0).verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    }

    @Test
    void whatHolmTakesAwayIsNoDifferenceAlthoughTheIntervalSaysSo() {
        double[] nineOfTen = {-0.1, 1, 2, 3, 4, 5, 6, 7, 8, 9};

        assertThat(contrasts.of(List.of(nineOfTen)).get(0).verdict()).isEqualTo(Verdict.MORE);
        Contrast one = contrasts.of(List.of(nineOfTen, nineOfTen, nineOfTen)).get(0);
        assertThat(one.interval().holds(1)).isFalse();
        assertThat(one.verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    }

    @Test
    void lessIsSaidOfASmallerRatio() {
        double[] negated = Arrays.stream(differences()).map(value -> -value).toArray();

        assertThat(contrasts.of(List.of(negated)).get(0).verdict()).isEqualTo(Verdict.LESS);
    }

    /** By the binomial: two-sided p of n of n is 2^(1 - n), and has to be under 0.05 / comparisons. */
    @Test
    void moreComparisonsTakeMoreBlocks() {
        assertThat(contrasts.enough(5)).isFalse();
        assertThat(contrasts.enough(6)).isTrue();
        assertThat(contrasts.detectableFromBlocks(1)).isEqualTo(6);
        assertThat(contrasts.detectableFromBlocks(3)).isEqualTo(7);
        assertThat(contrasts.detectableFromBlocks(8)).isEqualTo(9);
    }

    private static double[] differences() {
        double[] differences = new double[DRUG_1.length];
        Arrays.setAll(differences, patient -> DRUG_2[patient] - DRUG_1[patient]);
        return differences;
    }
}
