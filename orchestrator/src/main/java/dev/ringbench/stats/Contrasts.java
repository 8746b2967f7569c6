package dev.ringbench.stats;

import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells paired log ratios from chance: the exact sign test, the order-statistic interval that belongs to it, and Holm's
 * correction over a family of comparisons.
 */
final class Contrasts {
    private final Rules rules;

    Contrasts(Rules rules) {
        this.rules = rules;
    }

    /** Whether so many paired blocks carry a comparison at all. */
    boolean enough(int pairedBlocks) {
        return pairedBlocks >= rules.minimumBlocks();
    }

    /**
     * One contrast for each array, in their order.
     *
     * @param family each of {@link #enough} log ratios; all the comparisons that are made together
     */
    List<Contrast> of(List<double[]> family) {
        double[] pValues = family.stream().mapToDouble(Significance::signTest).toArray();
        double[] adjusted = Significance.holm(pValues);
        List<Contrast> contrasts = new ArrayList<>();
        for (int index = 0; index < pValues.length; index++) {
            contrasts.add(contrast(family.get(index), pValues[index], adjusted[index]));
        }
        return contrasts;
    }

    /**
     * The fewest paired blocks with which a difference can be told from chance under Holm's correction: even if all
     * ratios lie on one side, p is no smaller than 2^(1 - blocks), times the number of comparisons.
     */
    int detectableFromBlocks(int comparisons) {
        int blocks = rules.minimumBlocks();
        while (Math.max(1, comparisons) * Math.pow(2, 1 - blocks) >= rules.significance()) {
            blocks++;
        }
        return blocks;
    }

    private Contrast contrast(double[] logRatios, double p, double adjustedP) {
        Interval logs = OrderStatistics.interval(logRatios, rules.confidence())
                .orElseThrow(() -> new IllegalArgumentException(logRatios.length + " ratios carry no interval"));
        double ratio = Math.exp(OrderStatistics.median(logRatios));
        Interval interval = new Interval(
                Math.exp(logs.low()), Math.exp(logs.high()), logs.confidence(), logs.lowRank(), logs.highRank());
        Verdict verdict = Verdict.NO_DETECTABLE_DIFFERENCE;
        if (adjustedP < rules.significance() && !interval.holds(1)) {
            verdict = ratio < 1 ? Verdict.LESS : Verdict.MORE;
        }
        return new Contrast(ratio, interval, p, adjustedP, verdict);
    }
}
