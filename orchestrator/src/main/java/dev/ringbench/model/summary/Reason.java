package dev.ringbench.model.summary;

/**
 * Why a number that a reader might look for is not there.
 *
 * @param found how many there were, where the kind counts something; else 0
 * @param needed how many it takes; else 0
 */
public record Reason(Kind kind, int found, int needed) {

    public enum Kind {
        /** Itself what the others are compared with. */
        IS_BASELINE,
        /** No counted trial of this cell. */
        NOT_MEASURED,
        /** No counted trial of the baseline on this target in this scenario. */
        BASELINE_NOT_MEASURED,
        /** Too few counted trials. */
        TOO_FEW_BLOCKS,
        /** Too few blocks in which both have a counted trial and all trials share one boot. */
        TOO_FEW_PAIRED_BLOCKS,
        /** No scenario of this run's measures a ceiling. */
        NO_CEILING_SCENARIO,
        /** Only one consumer was measured. */
        NOTHING_TO_COMPARE,
        /** The producer could not offer more, so that the rate of one of the two is only a lower bound. */
        GENERATOR_LIMITED,
        /** A rate decides in this scenario, and nothing was lost: it is the producer's. */
        PRODUCER_LIMITED
    }

    public static Reason of(Kind kind) {
        return new Reason(kind, 0, 0);
    }
}
