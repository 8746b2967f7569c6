package dev.ringbench.cache;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An exclusive lock on a file, against other processes and other threads of this one. The thread's lock comes first: a
 * process loses its POSIX locks on a file as soon as it closes any descriptor of it (fcntl(2)).
 */
final class EntryLock {
    private static final ConcurrentMap<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private EntryLock() {}

    /** What is done under the lock. */
    interface Action {
        void run() throws IOException;
    }

    /**
     * Waits for the lock, as long as another one makes the same entry, acts, and releases it.
     *
     * @throws RingbenchException INTERRUPTED while waiting
     * @throws IOException if the file cannot be opened, and what {@code action} throws
     */
    static void whileHolding(Path file, Action action) throws IOException {
        ReentrantLock threads = IN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath(), path -> new ReentrantLock());
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel, file);
            action.run();
        } finally {
            threads.unlock();
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            channel.lock();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw interrupted(file);
        }
    }

    private static RingbenchException interrupted(Path file) {
        Thread.currentThread().interrupt();
        return new RingbenchException(
                RingbenchException.Category.INTERRUPTED, "interrupted while waiting for the lock " + file);
    }
}
