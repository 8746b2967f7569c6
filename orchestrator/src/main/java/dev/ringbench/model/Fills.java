package dev.ringbench.model;

/**
 * How often a drain filled the ring by the window's start and by its end.
 *
 * @param records of one fill
 * @param touchedStart fills for which the consumer was not asleep until it was woken, by the window's start
 */
public record Fills(long records, long start, long end, long touchedStart, long touchedEnd) {

    public long inWindow() {
        return end - start;
    }

    public long touchedInWindow() {
        return touchedEnd - touchedStart;
    }
}
