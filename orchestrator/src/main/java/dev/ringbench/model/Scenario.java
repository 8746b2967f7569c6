package dev.ringbench.model;

/**
 * A named load with its parameters, and what is measured under it.
 *
 * @param name free and unique in its matrix
 * @param warmUpSeconds time between the producer's release and the window's start
 * @param windowSeconds length of the measured window
 * @param ringBytes size of the ring, a power of two and a multiple of 64 KiB (so that it is one of pages everywhere)
 * @param payloadBytes bytes of an event: 8, 16, 48 or a larger multiple of 8
 * @param batch records that one call of openat2 submits, 1 to 4,096
 */
public record Scenario(
        String name,
        Load load,
        int warmUpSeconds,
        int windowSeconds,
        int ringBytes,
        int payloadBytes,
        int batch,
        WakeUp wakeUp) {

    /** The same scenario with another window, in seconds. */
    public Scenario withWindowSeconds(int seconds) {
        return new Scenario(name, load, warmUpSeconds, seconds, ringBytes, payloadBytes, batch, wakeUp);
    }
}
