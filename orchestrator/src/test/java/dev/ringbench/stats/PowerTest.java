package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    private final Power power = new Power(Rules.shipped());

    /**
     * By R, with {@code c <- qbinom(0.025 / comparisons, n, 0.5) - 1}: {@code pbinom(c, n, 1 - side)}; by hand for the
     * first two: only 6 of 6 and 10 of 10 count there.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 0.9, 1, 0.531441",
        "10, 0.9, 3, 0.3486784401",
        "10, 0.9, 1, 0.7360989291",
        "20, 0.8, 1, 0.8042077855",
        "5, 1, 1, 0",
        "6, 1, 1, 1"
    })
    void theChanceIsTheTailOfTheBinomial(int blocks, double side, int comparisons, double chance) {
        assertThat(power.chance(blocks, side, comparisons)).isCloseTo(chance, within(1e-9));
    }

    /**
     * G. E. Noether, Sample Size Determination for Some Common Nonparametric Tests, Journal of the American Statistical
     * Association 82 (1987): (1.960 + 1.282)^2 / (4 (0.8 - 1/2)^2) = 29.2, by a normal approximation.
     */
    @Test
    void theNumberOfBlocksIsNearTheNormalApproximation() {
        assertThat(power.blocks(0.8, 1).orElseThrow()).isBetween(24, 33);
    }

    @Test
    void fromThatNumberOnTheDifferenceIsFoundOftenEnough() {
        int blocks = power.blocks(0.85, 3).orElseThrow();

        assertThat(power.chance(blocks - 1, 0.85, 3)).isLessThan(0.9);
        for (int more = blocks; more < blocks + 50; more++) {
            assertThat(power.chance(more, 0.85, 3)).isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void moreComparisonsTakeMoreBlocksAndACertainSideTakesTheFewestThatCount() {
        assertThat(power.blocks(0.85, 8).orElseThrow())
                .isGreaterThan(power.blocks(0.85, 1).orElseThrow());
        assertThat(power.blocks(1, 1)).hasValue(6);
        assertThat(power.blocks(1, 8)).hasValue(9);
    }

    @Test
    void aCoinTellsNothingInAnyNumberOfBlocks() {
        assertThat(power.blocks(0.5, 1)).isEmpty();
    }
}
