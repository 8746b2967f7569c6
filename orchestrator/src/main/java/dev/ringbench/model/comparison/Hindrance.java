package dev.ringbench.model.comparison;

/**
 * Why a metric of two runs is not compared.
 *
 * @param found how many blocks there were, where the kind counts them; else 0
 * @param needed how many it takes; else 0
 */
public record Hindrance(Kind kind, int found, int needed) {

    public enum Kind {
        /** Kernel, compiler, library or another fact differs, and nobody asked to compare all the same. */
        ENVIRONMENT_DIFFERS,
        /** The scenario's parameters differ: it is another measurement under the same name. */
        SCENARIO_DIFFERS,
        /** Only one of the runs has a counted trial of the cell. */
        NOT_MEASURED_IN_BOTH,
        /** The delivered rate is the producer's in at least one of the runs. */
        PRODUCER_LIMITED,
        /** One of the runs has fewer counted trials than a comparison takes. */
        TOO_FEW_BLOCKS,
        /** A value of 0: it has no ratio. */
        NOT_POSITIVE
    }

    public static Hindrance of(Kind kind) {
        return new Hindrance(kind, 0, 0);
    }
}
