package dev.ringbench.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: interrupts the thread that runs the command and gives it a few seconds to put everything away
 * before the JVM ends (with 130 or 143, which is the JVM's own doing). What does not end in that time dies with the
 * JVM: every child's supervisor sees to that.
 */
final class Interruption implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker;
    private final Thread hook;

    private Interruption(Thread worker) {
        this.worker = worker;
        this.hook = new Thread(this::interrupt, "interruption");
    }

    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already: that hook was waiting for this call.
        }
    }

    private void interrupt() {
        System.err.println();
        System.err.println("ringbench: interrupted; stopping guests and consumers. What was measured is kept.");
        worker.interrupt();
        try {
            closed.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
