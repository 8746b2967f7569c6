package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of this host that runs beside the orchestrator, such as QEMU, supervised like any command: it ends with
 * {@link #close()} or with this JVM, however that dies. The command's time limit does not count here.
 */
public final class BackgroundProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundProcess.class);
    private static final int KEPT_BYTES = 64 * 1024;
    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private final Command command;
    private final SupervisedProcess process;
    private final TailOutput output;

    private BackgroundProcess(Command command, SupervisedProcess process, TailOutput output) {
        this.command = command;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @throws RingbenchException HOST if nothing can be started here; a missing program ends it with status 127 instead
     */
    public static BackgroundProcess start(Command command) {
        return start(command, List.of());
    }

    /**
     * Starts it, with a second command that its supervisor runs once it has ended, even if this JVM is dead by then.
     *
     * @throws RingbenchException as {@link #start(Command)}
     */
    public static BackgroundProcess start(Command command, List<String> afterwards) {
        TailOutput output = new TailOutput(KEPT_BYTES);
        SupervisedProcess process = SupervisedProcess.start(command, afterwards, output, output);
        LOG.info("started in the background: {}", CommandLog.line(command));
        return new BackgroundProcess(command, process, output);
    }

    public boolean isAlive() {
        return !process.exit().isDone();
    }

    /** The last 64 KiB of its standard output and standard error, as they came. */
    public String output() {
        return output.text();
    }

    /** The last lines of {@link #output()}, for a message. */
    public String lastLines(int count) {
        List<String> lines = output().strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /** The process id of the command itself, not of its supervisor; empty if it has ended. */
    public OptionalLong pid() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            OptionalLong leader = process.supervisor()
                    .children()
                    .mapToLong(ProcessHandle::pid)
                    .filter(BackgroundProcess::leadsSession)
                    .findFirst();
            if (leader.isPresent()) {
                return leader;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return OptionalLong.empty();
    }

    /**
     * Waits for it to end by itself.
     *
     * @return its exit status, 128 + N for signal N; empty if it still runs after {@code limit}
     * @throws RingbenchException INTERRUPTED if this thread is interrupted; the process goes on
     */
    public OptionalInt awaitExit(Duration limit) {
        try {
            return Waits.settled(process.exit(), limit)
                    ? OptionalInt.of(process.exit().join())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            throw Waits.interrupted("waiting for " + command.arguments().get(0));
        }
    }

    /** Ends it (the end of its input if it holds it, else SIGTERM; SIGKILL 3 s later) and returns when its session is gone. */
    @Override
    public void close() {
        int status = process.end();
        LOG.info("ended with status {}: {}", status, command.arguments().get(0));
    }

    /** Whether it has passed setsid: field 6 of its stat file, the session, is the process itself (proc(5)). */
    private static boolean leadsSession(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[3].equals(Long.toString(pid));
        } catch (IOException e) {
            return false;
        }
    }
}
