package dev.ringbench.pipeline;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a run's numbers depend on, outside its targets: the controller, and the project's own state. */
final class HostFacts {
    private HostFacts() {}

    /** The controller, by name; what cannot be read is left out. */
    static Map<String, String> host() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("cpus", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        firstLine(Path.of("/proc/sys/kernel/osrelease")).ifPresent(value -> facts.put("kernel", value));
        field(Path.of("/proc/cpuinfo"), "model name").ifPresent(value -> facts.put("cpu_model", value));
        field(Path.of("/proc/meminfo"), "MemTotal").ifPresent(value -> facts.put("memory", value));
        field(Path.of("/etc/os-release"), "PRETTY_NAME")
                .ifPresent(value -> facts.put("system", value.replace("\"", "")));
        firstLine(Path.of("/proc/loadavg")).ifPresent(value -> facts.put("load_average_at_start", value));
        return facts;
    }

    /** The CPUs that this process may use, in ascending order; none where the kernel does not tell. */
    static List<Integer> cpus() {
        List<Integer> cpus = new ArrayList<>();
        for (String range : field(Path.of("/proc/self/status"), "Cpus_allowed_list")
                .orElse("")
                .split(",")) {
            String[] ends = range.split("-");
            if (!range.isEmpty()) {
                IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .forEach(cpus::add);
            }
        }
        return List.copyOf(cpus);
    }

    /** The checkout's commit, with {@code -dirty} if something in it differs; {@code unknown} outside a checkout. */
    static String commit(Machine here, Path home) {
        CommandResult head = here.run(Command.of("git", "rev-parse", "HEAD").in(home));
        if (!head.succeeded()) {
            return "unknown";
        }
        CommandResult changes =
                here.run(Command.of("git", "status", "--porcelain").in(home));
        boolean clean = changes.succeeded() && changes.out().isBlank();
        return head.out().strip() + (clean ? "" : "-dirty");
    }

    private static java.util.Optional<String> firstLine(Path file) {
        return lines(file).findFirst().map(String::strip);
    }

    private static java.util.Optional<String> field(Path file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(line.indexOf(line.contains(":") ? ':' : '=') + 1)
                        .strip());
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return java.util.stream.Stream.empty();
        }
    }
}
