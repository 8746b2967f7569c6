package dev.ringbench.model;

/**
 * A named load with its parameters, and what is measured under it.
 *
 * @param name free and unique in its matrix
 * @param warmUpSeconds time between the producer's release and the window's start
 * @param windowSeconds length of the measured window; of one that ends by itself (wrap), its limit
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
    /** The ring buffer's own header of each record. */
    private static final int RECORD_HEADER_BYTES = 8;

    /** The same scenario with another window, in seconds, unless its window ends by itself. */
    public Scenario withWindowSeconds(int seconds) {
        return load instanceof Load.Wrap ? this : with(load, seconds);
    }

    /** The same parameters under another load, with a window of that length in seconds. */
    public Scenario with(Load other, int seconds) {
        return new Scenario(name, other, warmUpSeconds, seconds, ringBytes, payloadBytes, batch, wakeUp);
    }

    /** The same under another wake-up policy. */
    public Scenario waking(WakeUp policy) {
        return new Scenario(name, load, warmUpSeconds, windowSeconds, ringBytes, payloadBytes, batch, policy);
    }

    /** What a record takes in the ring. */
    public static long recordBytes(long payloadBytes) {
        return (payloadBytes + RECORD_HEADER_BYTES + 7) / 8 * 8;
    }

    /** As many records of whole calls as a ring holds: a byte less than its size (kernel/bpf/ringbuf.c). */
    public static long recordsOfFill(long ringBytes, long payloadBytes, long batch) {
        return (ringBytes - 1) / recordBytes(payloadBytes) / batch * batch;
    }
}
