package dev.ringbench.model.summary;

/**
 * A consumer's value of a metric as a multiple of another's, from paired blocks.
 *
 * @param ratio median of the paired ratios
 * @param interval of that median
 * @param p of the two-sided sign test of "the median ratio is 1"
 * @param adjustedP the same after Holm's correction within target and scenario
 */
public record Contrast(double ratio, Interval interval, double p, double adjustedP, Verdict verdict) {

    public enum Verdict {
        LESS,
        MORE,
        /** The interval holds 1, or Holm's correction leaves no evidence. */
        NO_DETECTABLE_DIFFERENCE
    }
}
