package dev.ringbench.model.summary;

/** A quantity derived from one trial's raw readings; the unit is in the name. */
public enum Metric {
    /** Records that the consumer took from the ring in the window, by its position, divided by the window. */
    DELIVERED_PER_SECOND(Better.HIGHER),
    /** Records that the producer's calls asked for in the window, divided by the window. */
    OFFERED_PER_SECOND(Better.HIGHER),
    /** Records that found the ring full, of all records in the window: 0 to 1. */
    LOST_SHARE(Better.LOWER),
    /**
     * CPU time of the consumer's process in the window, in ns, divided by the records that it took. None where the consumer
     * measured latencies: its CPU time is then theirs too.
     */
    CPU_NS_PER_EVENT(Better.LOWER),
    /** CPU time of the whole target, producer, kernel and driver included, in ns, divided by the same records. */
    SYSTEM_CPU_NS_PER_EVENT(Better.LOWER),
    /** CPU time of the driver, the observer, as a share of the window: 0 to 1. */
    DRIVER_CPU_SHARE(Better.LOWER),
    /** Voluntary context switches of the consumer in the window, divided by the records that it took. */
    WAKE_UPS_PER_EVENT(Better.LOWER),
    /** Time from a record's reservation to its handler, in ns, that half of the events do not exceed. */
    LATENCY_P50_NS(Better.LOWER),
    /** The same for 99 % of the events. */
    LATENCY_P99_NS(Better.LOWER),
    /** The same for 99.9 % of the events. */
    LATENCY_P999_NS(Better.LOWER),
    /** The longest of those times, in ns. */
    LATENCY_MAX_NS(Better.LOWER),
    /** From the consumer's start to its READY, in ns. */
    START_TO_READY_NS(Better.LOWER);

    /** Which of two values a reader would rather have. */
    public enum Better {
        LOWER,
        HIGHER
    }

    private final Better better;

    Metric(Better better) {
        this.better = better;
    }

    public Better better() {
        return better;
    }

    /** Whether it counts events in a time, so that it is the producer's wherever nothing is lost. */
    public boolean isRate() {
        return this == DELIVERED_PER_SECOND || this == OFFERED_PER_SECOND;
    }
}
