package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This host. Each command runs in a session of its own under a supervisor that ends the whole session at the time limit,
 * at an interrupt, and when this JVM dies. A command whose time is up has 3 s to clean up: it sees
 * the end of its input if it holds it, SIGTERM otherwise; then comes SIGKILL. What a command leaves running in its session
 * when it ends is killed too.
 */
public final class LocalMachine implements Machine {
    private static final Logger LOG = LoggerFactory.getLogger(LocalMachine.class);

    /**
     * {@inheritDoc}
     *
     * <p>A program that does not exist is exit status 127, as it is over SSH.
     *
     * @throws RingbenchException HOST if nothing can be started here, INTERRUPTED if this thread is interrupted: the
     *     command has ended then, and the thread's interrupt is still set
     */
    @Override
    public CommandResult run(Command command) {
        long start = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        SupervisedProcess process = SupervisedProcess.start(command, List.of(), out, err);
        boolean timedOut = !waitFor(process, command);
        int status = timedOut ? process.end() : process.exit().join();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        CommandResult result = new CommandResult(
                status, timedOut, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), took);
        CommandLog.ended(LOG, "this host", command, result);
        return result;
    }

    @Override
    public void upload(Path local, String remote) {
        copy(local, Path.of(remote));
    }

    @Override
    public void download(String remote, Path local) {
        copy(Path.of(remote), local);
    }

    /** Nothing is held: each command's processes ended with it. */
    @Override
    public void close() {}

    private static boolean waitFor(SupervisedProcess process, Command command) {
        try {
            return Waits.settled(process.exit(), command.timeLimit());
        } catch (InterruptedException e) {
            process.end();
            throw Waits.interrupted(ShellQuote.join(command.arguments()));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            for (TreeFiles.Entry entry : TreeFiles.list(from)) {
                Path target = entry.below(to);
                if (entry.folder()) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry.path(), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setPosixFilePermissions(target, entry.permissions());
            }
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.RUN,
                    "cannot copy " + from + " to " + to + ": " + e + "; look at space and permissions there",
                    e);
        }
    }
}
