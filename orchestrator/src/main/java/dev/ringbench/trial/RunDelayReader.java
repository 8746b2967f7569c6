package dev.ringbench.trial;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Reads, from a thread of its own while the driver runs, how long the host has let the target's virtual CPUs wait. Where
 * in that time the window lies is known only when the driver has said so, and nothing may be asked of it meanwhile.
 */
final class RunDelayReader implements AutoCloseable {
    /** A reading wakes a thread on the host that is to be quiet, and takes about 0.2 ms: 0.1 % of a CPU. */
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Supplier<OptionalLong> runDelayNs;
    private final NavigableMap<Long, Long> readings = new TreeMap<>();
    private final long startNs = System.nanoTime();
    private final Thread thread = new Thread(this::readUntilInterrupted, "run delay");

    /** @param runDelayNs as it is at that moment; empty where no such threads are ours */
    RunDelayReader(Supplier<OptionalLong> runDelayNs) {
        this.runDelayNs = runDelayNs;
        thread.setDaemon(true);
        if (read()) {
            thread.start();
        }
    }

    /** Reads a last time: what it returns ends now. */
    synchronized RunDelays upToNow() {
        read();
        return new RunDelays(readings);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void readUntilInterrupted() {
        try {
            do {
                Thread.sleep(INTERVAL.toMillis());
            } while (read());
        } catch (InterruptedException e) {
            // Closed: nothing more is to be read.
        }
    }

    /** False where there is nothing to read, or no longer. */
    private synchronized boolean read() {
        long sinceStartNs = System.nanoTime() - startNs;
        OptionalLong delayNs = runDelayNs.get();
        delayNs.ifPresent(value -> readings.put(sinceStartNs, value));
        return delayNs.isPresent();
    }
}
