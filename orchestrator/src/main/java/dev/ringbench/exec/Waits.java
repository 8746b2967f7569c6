package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bounded waits. Those of a clean-up outlast an interrupt and pass it on afterwards: a half-done one would leave children. */
final class Waits {
    private Waits() {}

    /** Waits until the future is done, at most {@code limit}, through interrupts; tells whether it is. */
    static boolean settle(Future<?> future, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return settled(future, Duration.ofNanos(deadline - System.nanoTime()));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits until the future is done, at most {@code limit}; tells whether it is.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    static boolean settled(Future<?> future, Duration limit) throws InterruptedException {
        try {
            future.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The exception for something that was interrupted and ended; the thread's interrupt is set again for those above. */
    static RingbenchException interrupted(String what) {
        Thread.currentThread().interrupt();
        return new RingbenchException(
                RingbenchException.Category.INTERRUPTED, "interrupted during: " + what + "; it was ended");
    }
}
