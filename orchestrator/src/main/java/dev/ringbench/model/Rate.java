package dev.ringbench.model;

/** How many events a paced load asks for. */
public sealed interface Rate {

    /**
     * A share of what the target's producer can make at most, by its calibration.
     *
     * @param percent 1 to 100
     */
    record OfMaximum(int percent) implements Rate {}

    /** @param eventsPerSecond the same on every target */
    record Absolute(long eventsPerSecond) implements Rate {}
}
