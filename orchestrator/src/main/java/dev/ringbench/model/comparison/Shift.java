package dev.ringbench.model.comparison;

/**
 * A newer run's values as a multiple of an older run's.
 *
 * @param ratio Hodges-Lehmann's estimate: the median of all ratios of a newer value to an older one
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param confidence coverage of that interval, 0 to 1
 * @param p of the two-sided rank-sum test of "no shift"
 * @param adjustedP the same after Holm's correction within target and scenario
 */
public record Shift(double ratio, double low, double high, double confidence, double p, double adjustedP) {

    public Shift withAdjustedP(double adjusted) {
        return new Shift(ratio, low, high, confidence, p, adjusted);
    }

    public boolean holdsOne() {
        return low <= 1 && 1 <= high;
    }
}
