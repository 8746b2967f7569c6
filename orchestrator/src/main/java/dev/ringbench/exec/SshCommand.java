package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command in one channel: started, drained, and then asked how it ended, in that order. */
final class SshCommand {
    private static final Logger LOG = LoggerFactory.getLogger(SshCommand.class);

    /** The numbers of RFC 4254's signal names on Linux: signal(7). */
    private static final Map<String, Integer> SIGNALS = Map.ofEntries(
            Map.entry("HUP", 1),
            Map.entry("INT", 2),
            Map.entry("QUIT", 3),
            Map.entry("ILL", 4),
            Map.entry("ABRT", 6),
            Map.entry("FPE", 8),
            Map.entry("KILL", 9),
            Map.entry("USR1", 10),
            Map.entry("SEGV", 11),
            Map.entry("USR2", 12),
            Map.entry("PIPE", 13),
            Map.entry("ALRM", 14),
            Map.entry("TERM", 15));

    private final Session.Command remote;
    private final Command command;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Void> drained;
    private final long startNanos = System.nanoTime();

    SshCommand(Session session, Command command) throws IOException {
        this.command = command;
        this.remote = session.exec(line(command));
        this.drained = CompletableFuture.allOf(
                StreamPump.start(remote.getInputStream(), out, "standard output"),
                StreamPump.start(remote.getErrorStream(), err, "standard error"));
        if (!command.holdsInput()) {
            remote.getOutputStream().close();
        }
    }

    /** The shell's line for it: the only string that is ever given to a shell, and only because SSH has no other form. */
    static String line(Command command) {
        List<String> words = new ArrayList<>();
        if (!command.environment().isEmpty()) {
            words.add("env");
            new TreeMap<>(command.environment()).forEach((name, value) -> words.add(name + "=" + value));
        }
        words.addAll(command.arguments());
        String cd = command.directory()
                .map(folder -> "cd " + ShellQuote.word(folder.toString()) + " && ")
                .orElse("");
        return cd + "exec " + ShellQuote.join(words);
    }

    /**
     * Waits for its end or its time limit.
     *
     * @throws IOException if the connection was lost before it told how it ended
     * @throws RingbenchException INTERRUPTED; the command was ended as at its time limit
     */
    CommandResult await() throws IOException {
        boolean timedOut;
        try {
            timedOut = !Waits.settled(drained, command.timeLimit());
        } catch (InterruptedException e) {
            end();
            throw Waits.interrupted(ShellQuote.join(command.arguments()));
        }
        if (timedOut) {
            end();
        } else {
            awaitStatus();
        }
        return result(timedOut);
    }

    /** By the end of its input if it holds it, else by SIGTERM; then by SIGKILL, which sshd sends to its process group. */
    private void end() {
        try {
            if (command.holdsInput()) {
                remote.getOutputStream().close();
            } else {
                remote.signal(Signal.TERM);
            }
            if (!Waits.settle(drained, Supervisor.GRACE)) {
                remote.signal(Signal.KILL);
                Waits.settle(drained, Supervisor.GRACE);
            }
            awaitStatus();
            remote.close();
        } catch (IOException e) {
            LOG.info("ending a command over SSH: {}", e.toString());
        }
    }

    /** The status comes after the streams' end, and before the channel's. */
    private void awaitStatus() {
        try {
            remote.join(Supervisor.GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.debug("waiting for a channel's end: {}", e.toString());
        }
    }

    private CommandResult result(boolean timedOut) throws IOException {
        Optional<Integer> status = Optional.ofNullable(remote.getExitStatus())
                .or(() -> Optional.ofNullable(remote.getExitSignal()).map(SshCommand::statusOf))
                .or(() -> timedOut ? Optional.of(statusOf(Signal.KILL)) : Optional.empty());
        if (status.isEmpty()) {
            throw new IOException("the connection ended before the command told how it ended");
        }
        return new CommandResult(
                status.get(),
                timedOut,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                Duration.ofNanos(System.nanoTime() - startNanos));
    }

    private static int statusOf(Signal signal) {
        return 128 + SIGNALS.getOrDefault(signal.name(), 0);
    }
}
