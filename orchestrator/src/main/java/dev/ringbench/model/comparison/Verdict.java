package dev.ringbench.model.comparison;

/** What a newer run's number is against an older one's. */
public enum Verdict {
    BETTER,
    WORSE,
    /** The interval of the ratio holds 1, or Holm's correction leaves no evidence. */
    NO_DETECTABLE_DIFFERENCE,
    /** A comparison would say nothing; the hindrance tells why. */
    NOT_COMPARABLE
}
