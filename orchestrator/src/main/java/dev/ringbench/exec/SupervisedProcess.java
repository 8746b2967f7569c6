package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ProcessDestroyer;

/** A child under its supervisor, started and not yet waited for: what {@link LocalMachine} and {@link BackgroundProcess} share. */
final class SupervisedProcess {
    /** Where depmod, mke2fs and dnsmasq are. Debian has these folders in root's PATH, and in no other user's. */
    private static final String SYSTEM_PROGRAMS = "/usr/sbin:/sbin";

    private final Command command;
    private final HeldStreams streams;
    private final CompletableFuture<Process> supervisor = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    private SupervisedProcess(Command command, HeldStreams streams) {
        this.command = command;
        this.streams = streams;
    }

    /**
     * Starts a command.
     *
     * @param out receives standard output, from another thread
     * @param err receives standard error, from another thread
     * @throws RingbenchException if the host cannot start it: no such directory, no {@code setsid}
     */
    static SupervisedProcess start(Command command, List<String> afterwards, OutputStream out, OutputStream err) {
        SupervisedProcess started = new SupervisedProcess(command, new HeldStreams(out, err));
        List<String> arguments = Supervisor.supervise(command, afterwards);
        // A thread of its own: Commons Exec answers an interrupt by killing the supervisor and not waiting for it.
        Thread thread = new Thread(
                () -> started.execute(arguments),
                "supervisor of " + command.arguments().get(0));
        thread.setDaemon(true);
        thread.start();
        started.requireStarted();
        return started;
    }

    /** Done when supervisor and session are gone and both streams are drained; its value is the exit status. */
    CompletableFuture<Integer> exit() {
        return exit;
    }

    ProcessHandle supervisor() {
        return supervisor.join().toHandle();
    }

    /** Ends the command by the end of its input, waits until its session is gone, and tells its exit status. */
    int end() {
        streams.endInput();
        if (!Waits.settle(exit, Supervisor.END_LIMIT)) {
            supervisor.join().destroyForcibly();
            Waits.settle(exit, Supervisor.END_LIMIT);
        }
        return exit.getNow(137);
    }

    private void execute(List<String> arguments) {
        try {
            CommandLine line = new CommandLine(arguments.get(0));
            arguments.subList(1, arguments.size()).forEach(argument -> line.addArgument(argument, false));
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.merge("PATH", SYSTEM_PROGRAMS, (path, more) -> path + ":" + more);
            environment.putAll(command.environment());
            exit.complete(executor().execute(line, environment));
        } catch (IOException | RuntimeException e) {
            supervisor.completeExceptionally(e);
            exit.completeExceptionally(e);
        }
    }

    private DefaultExecutor executor() {
        DefaultExecutor.Builder<?> builder = DefaultExecutor.builder().setExecuteStreamHandler(streams);
        command.directory().ifPresent(builder::setWorkingDirectory);
        DefaultExecutor executor = builder.get();
        executor.setExitValues(null);
        executor.setProcessDestroyer(new Witness());
        return executor;
    }

    private void requireStarted() {
        if (!Waits.settle(supervisor, Duration.ofMinutes(1)) || supervisor.isCompletedExceptionally()) {
            String where = command.directory().map(folder -> " in " + folder).orElse("");
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "cannot start " + ShellQuote.join(command.arguments()) + where + ": "
                            + supervisor
                                    .handle((process, error) -> String.valueOf(error))
                                    .getNow("no answer in a minute")
                            + "; the folder must exist, and setsid (apt-get install util-linux) must be in PATH");
        }
    }

    /** The only way in which Commons Exec shows the process that it started; it destroys nothing. */
    private final class Witness implements ProcessDestroyer {
        @Override
        public boolean add(Process process) {
            return supervisor.complete(process);
        }

        @Override
        public boolean remove(Process process) {
            return true;
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
