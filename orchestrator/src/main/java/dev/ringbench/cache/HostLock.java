package dev.ringbench.cache;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One run at a time on a host, whoever starts it: two would disturb each other's measurements. The file stays; what counts
 * is the kernel's lock on it, which goes with its process.
 */
public final class HostLock implements AutoCloseable {
    private static final Path USUAL_FOLDER = Path.of("/run/lock");
    private static final Path OTHER_FOLDER = Path.of("/tmp");
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int HOLDER_LIMIT_BYTES = 1_000;

    /** Threads of this process come first: closing a second descriptor of the file would drop the lock (fcntl(2)). */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private HostLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param description what a second run is told about this one, beside its process, user and start
     * @param onWaiting told once who holds it, if it has to be waited for
     * @throws RingbenchException HOST, naming the holder, if it is held and {@code wait} is false, or if the file cannot be
     *     used; INTERRUPTED
     */
    public static HostLock acquire(String description, boolean wait, Consumer<String> onWaiting) {
        Path folder = Files.isWritable(USUAL_FOLDER) ? USUAL_FOLDER : OTHER_FOLDER;
        return acquire(folder.resolve("ringbench.lock"), description, wait, onWaiting);
    }

    static HostLock acquire(Path file, String description, boolean wait, Consumer<String> onWaiting) {
        if (THREADS.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread holds the host's lock already");
        }
        if (!THREADS.tryLock()) {
            throw new IllegalStateException("another thread of this process holds the host's lock");
        }
        boolean acquired = false;
        try {
            FileChannel channel = open(file);
            try {
                await(channel, wait, onWaiting);
                replaceText(channel, holder(description));
                acquired = true;
                return new HostLock(channel);
            } finally {
                if (!acquired) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "the host's lock " + file + " cannot be used: " + e + "; every user must be able to write it"
                            + " (ls -l " + file + ")",
                    e);
        } finally {
            if (!acquired) {
                THREADS.unlock();
            }
        }
    }

    /** Lets the next one run. By the thread that acquired it. */
    @Override
    public void close() {
        try (channel) {
            replaceText(channel, "");
        } catch (IOException e) {
            // The text is only for messages; the lock itself goes with the channel.
            throw new RingbenchException(RingbenchException.Category.INTERNAL, "releasing the host's lock: " + e, e);
        } finally {
            THREADS.unlock();
        }
    }

    private static void await(FileChannel channel, boolean wait, Consumer<String> onWaiting) throws IOException {
        boolean told = false;
        while (!locked(channel)) {
            String holder = text(channel);
            if (!wait) {
                throw new RingbenchException(
                        RingbenchException.Category.HOST,
                        "another run holds this host: " + holder + "; wait for it, or start without --no-wait");
            }
            if (!told) {
                onWaiting.accept(holder);
                told = true;
            }
            sleep();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        return lock.isPresent();
    }

    private static void sleep() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RingbenchException(
                    RingbenchException.Category.INTERRUPTED, "interrupted while waiting for another run to end");
        }
    }

    /**
     * Without O_CREAT first: in a sticky folder the kernel refuses that for another user's file (fs.protected_regular,
     * proc_sys_fs(5)). And through no link: anybody could have put one there.
     */
    private static FileChannel open(Path file) throws IOException {
        try {
            return openExisting(file);
        } catch (NoSuchFileException e) {
            try {
                Files.createFile(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            } catch (FileAlreadyExistsException another) {
                return openExisting(file);
            }
            return openExisting(file);
        }
    }

    private static FileChannel openExisting(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static String holder(String description) {
        return "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + ", "
                + description + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HOLDER_LIMIT_BYTES);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? "one that has not named itself yet" : text.strip();
    }

    private static void replaceText(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }
}
