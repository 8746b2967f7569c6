package dev.ringbench.guest;

import dev.ringbench.exec.BackgroundProcess;
import dev.ringbench.exec.Command;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** QEMU on this host: its process, its private folder (QMP socket and user key), and what it tells of itself. */
final class QemuProcess implements AutoCloseable {
    private static final String QMP_SOCKET = "qmp";
    private static final Duration QMP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Pattern FORWARDED =
            Pattern.compile("TCP\\[HOST_FORWARD\\]\\s+\\S+\\s+127\\.0\\.0\\.1\\s+(\\d+)\\s+\\S+\\s+22\\b");

    private final BackgroundProcess process;
    private final GuestFolder folder;
    private final int sshPort;
    private final VirtualCpuThreads virtualCpus;

    private QemuProcess(BackgroundProcess process, GuestFolder folder, QmpClient qmp, int cpus) throws IOException {
        this.process = process;
        this.folder = folder;
        this.sshPort = forwardedPort(qmp);
        this.virtualCpus = VirtualCpuThreads.of(qmp.execute("query-cpus-fast", Map.of()), cpus);
    }

    static QemuProcess start(Boot boot, Accelerator accelerator) {
        // Under /tmp, for a short path: a Unix socket's has room for 107 bytes.
        GuestFolder folder = GuestFolder.make(Path.of("/tmp"));
        // From here on the folder is the supervisor's to remove, whatever ends QEMU or this JVM.
        BackgroundProcess process;
        try {
            QemuCommandLine line =
                    new QemuCommandLine(boot, accelerator, folder.path().resolve(QMP_SOCKET), folder.publicKey());
            process = BackgroundProcess.start(Command.of(bound(line.arguments(), boot)), folder.removal());
        } catch (RuntimeException e) {
            folder.remove();
            throw e;
        }
        try {
            return ask(process, folder, boot.settings().cpus());
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> bound(List<String> arguments, Boot boot) {
        return boot.hostCpus().isEmpty()
                ? arguments
                : Stream.concat(Stream.of("taskset", "--cpu-list", boot.hostCpuList()), arguments.stream())
                        .toList();
    }

    int sshPort() {
        return sshPort;
    }

    Path privateKey() {
        return folder.privateKey();
    }

    /** What the guest wrote to its serial line, and QEMU to its standard error. */
    GuestConsole console() {
        return GuestConsole.of(process.output());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    OptionalInt awaitExit(Duration limit) {
        return process.awaitExit(limit);
    }

    VirtualCpuThreads virtualCpus() {
        return virtualCpus;
    }

    @Override
    public void close() {
        virtualCpus.close();
        process.close();
    }

    /** Asks until QEMU answers. */
    private static QemuProcess ask(BackgroundProcess process, GuestFolder folder, int cpus) {
        long deadline = System.nanoTime() + QMP_LIMIT.toNanos();
        while (true) {
            try (QmpClient qmp = QmpClient.connect(folder.path().resolve(QMP_SOCKET))) {
                return new QemuProcess(process, folder, qmp, cpus);
            } catch (IOException e) {
                if (process.awaitExit(POLL).isPresent()) {
                    throw new RingbenchException(
                            Category.RUN, "QEMU does not start; it printed:\n" + process.lastLines(10), e);
                }
                if (System.nanoTime() > deadline) {
                    throw new RingbenchException(
                            Category.RUN, "QEMU does not answer: " + e.getMessage() + "\n" + process.lastLines(10), e);
                }
            }
        }
    }

    private static int forwardedPort(QmpClient qmp) throws IOException {
        String table = qmp.execute("human-monitor-command", Map.of("command-line", "info usernet"))
                .asText();
        Matcher forwarded = FORWARDED.matcher(table);
        if (!forwarded.find()) {
            throw new IOException("no forwarded port in: " + table);
        }
        return Integer.parseInt(forwarded.group(1));
    }
}
