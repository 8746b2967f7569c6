package dev.ringbench.stats;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often the comparison finds a difference that is there. The sign test's power is a binomial's tail (Conover,
 * Practical Nonparametric Statistics, section 3.4): all that matters is how often a paired ratio lies on the
 * difference's side of 1.
 */
final class Power {
    private final Rules rules;

    Power(Rules rules) {
        this.rules = rules;
    }

    /**
     * The fewest paired blocks from which on the difference is found as often as the rules ask for.
     *
     * @param side the probability that a paired ratio lies on the difference's side of 1
     * @param comparisons how many are made together: Holm's first step, which the smallest p has to pass, asks for the
     *     level divided by that
     * @return empty if more blocks than the rules look at would be needed
     */
    OptionalInt blocks(double side, int comparisons) {
        int most = rules.powerMostBlocks();
        // From above: with each step of the binomial the power falls back a little, and it must not fall below.
        int blocks = most + 1;
        while (blocks > rules.minimumBlocks() && chance(blocks - 1, side, comparisons) >= rules.powerChance()) {
            blocks--;
        }
        return blocks > most ? OptionalInt.empty() : OptionalInt.of(blocks);
    }

    /** The probability that so many paired blocks show the difference, with its sign. */
    double chance(int blocks, double side, int comparisons) {
        int mostOnTheOther = mostOnTheOther(blocks, rules.significance() / comparisons);
        return mostOnTheOther < 0
                ? 0
                : BinomialDistribution.of(blocks, 1 - side).cumulativeProbability(mostOnTheOther);
    }

    /** How many ratios may lie on the other side of 1 with p still under the level; -1 if not even none. */
    private static int mostOnTheOther(int blocks, double level) {
        return BinomialDistribution.of(blocks, 0.5).inverseCumulativeProbability(level / 2) - 1;
    }
}
