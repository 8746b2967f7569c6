package dev.ringbench.model.summary;

/**
 * A confidence interval whose ends are observations.
 *
 * @param confidence exact coverage, 0 to 1
 * @param lowRank rank of the lower end among the sorted observations, from 1
 * @param highRank rank of the upper end
 */
public record Interval(double low, double high, double confidence, int lowRank, int highRank) {

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
