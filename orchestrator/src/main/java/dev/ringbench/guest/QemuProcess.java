package dev.ringbench.guest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringbench.exec.BackgroundProcess;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** QEMU on this host: its process, its private folder (QMP socket and user key), and what it tells of itself. */
final class QemuProcess implements AutoCloseable {
    private static final Duration QMP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Pattern FORWARDED =
            Pattern.compile("TCP\\[HOST_FORWARD\\]\\s+\\S+\\s+127\\.0\\.0\\.1\\s+(\\d+)\\s+\\S+\\s+22\\b");

    private final BackgroundProcess process;
    private final Path folder;
    private final int sshPort;

    private QemuProcess(BackgroundProcess process, Path folder, int virtualCpus) {
        this.process = process;
        this.folder = folder;
        this.sshPort = askPortAndThreads(virtualCpus);
    }

    static QemuProcess start(Boot boot, Accelerator accelerator) {
        Path folder = privateFolder();
        // From here on the folder is the supervisor's to remove, whatever ends QEMU or this JVM.
        BackgroundProcess process;
        try {
            QemuCommandLine line = new QemuCommandLine(boot, accelerator, folder.resolve("qmp"), generateKey(folder));
            process = BackgroundProcess.start(
                    Command.of(line.arguments()), List.of("rm", "-rf", "--one-file-system", "--", folder.toString()));
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
        try {
            return new QemuProcess(process, folder, boot.settings().cpus());
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    int sshPort() {
        return sshPort;
    }

    Path privateKey() {
        return folder.resolve("key");
    }

    /** What the guest wrote to its serial line, and QEMU to its standard error. */
    String console() {
        return process.output().replace("\r", "");
    }

    /** From a kernel's panic on, if there was one, since what follows it says little; else the last. */
    String lastConsoleLines(int count) {
        List<String> lines = console().strip().lines().toList();
        int panic = lines.size();
        for (int line = lines.size() - 1; line >= 0; line--) {
            panic = lines.get(line).contains("Kernel panic") ? line : panic;
        }
        int from = panic < lines.size() ? panic : Math.max(0, lines.size() - count);
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + count)));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    OptionalInt awaitExit(Duration limit) {
        return process.awaitExit(limit);
    }

    /** Run delay of all of QEMU's threads: the second field of their schedstat (sched-stats, kernel documentation). */
    OptionalLong runDelayNs() {
        OptionalLong pid = process.pid();
        if (pid.isEmpty()) {
            return OptionalLong.empty();
        }
        long total = 0;
        try (java.util.stream.Stream<Path> threads =
                Files.list(Path.of("/proc", Long.toString(pid.getAsLong()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("schedstat"), StandardCharsets.US_ASCII);
                total += Long.parseLong(stat.strip().split(" ")[1]);
            }
            return OptionalLong.of(total);
        } catch (IOException e) {
            // A thread that ended, or a kernel without CONFIG_SCHED_INFO: no sum that could be compared.
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private int askPortAndThreads(int virtualCpus) {
        long deadline = System.nanoTime() + QMP_LIMIT.toNanos();
        while (true) {
            try (QmpClient qmp = QmpClient.connect(folder.resolve("qmp"))) {
                requireThreads(qmp, virtualCpus);
                return forwardedPort(qmp);
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

    private static void requireThreads(QmpClient qmp, int virtualCpus) throws IOException {
        Set<Long> threads = new HashSet<>();
        for (JsonNode cpu : qmp.execute("query-cpus-fast", Map.of())) {
            threads.add(cpu.path("thread-id").asLong());
        }
        if (threads.size() != virtualCpus) {
            throw new RingbenchException(
                    Category.RUN,
                    "QEMU runs " + virtualCpus + " virtual CPUs on " + threads.size()
                            + " threads: producer and consumer would take turns");
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

    /** Mode 0700, and a short path: a Unix socket's has room for 107 bytes. */
    private static Path privateFolder() {
        try {
            return Files.createTempDirectory(Path.of("/tmp"), "ringbench-");
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, "no folder can be made under /tmp: " + e, e);
        }
    }

    /** A key pair for this boot alone; the public half, as base64. */
    private static String generateKey(Path folder) {
        Path key = folder.resolve("key");
        try (LocalMachine here = new LocalMachine()) {
            CommandResult result = here.run(
                    Command.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ringbench", "-f", key.toString()));
            if (!result.succeeded()) {
                throw new RingbenchException(Category.HOST, "ssh-keygen failed: " + result.lastLines(3));
            }
            return Files.readString(folder.resolve("key.pub"), StandardCharsets.US_ASCII)
                    .split(" ")[1];
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, key + ": cannot be read: " + e, e);
        }
    }

    private static void delete(Path folder) {
        try (LocalMachine here = new LocalMachine()) {
            here.run(Command.of("rm", "-rf", "--one-file-system", "--", folder.toString()));
        }
    }
}
