package dev.ringbench.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.json.Json;
import dev.ringbench.model.Feature;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a machine says of itself, by {@code driver environment}: decides what it supports from what was seen there. */
public final class Probe {
    /** Where guest-init.sh notes net.core.bpf_jit_enable before it sets it. */
    private static final String JIT_BY_DEFAULT = "/run/ringbench/bpf-jit-default";

    private final Map<String, String> environment;

    private Probe(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Asks it.
     *
     * @param driver path of the driver on the machine
     * @throws RingbenchException RUN if the driver does not run there
     */
    public static Probe ask(Machine machine, String driver) {
        CommandResult result = machine.run(Command.of(driver, "environment"));
        try {
            Map<String, String> environment = new TreeMap<>();
            flatten("", Json.tree(result.out()), environment);
            CommandResult jit = machine.run(Command.of("cat", JIT_BY_DEFAULT));
            if (jit.succeeded()) {
                environment.put("bpf_jit_enable_by_default", jit.out().strip());
            }
            // Of the machine's owner, not of what was measured.
            environment.remove("hostname");
            environment.computeIfPresent(
                    "kernel_command_line", (name, line) -> line.replaceAll(" ?ringbench\\.key=\\S+", ""));
            return new Probe(environment);
        } catch (JsonProcessingException e) {
            throw new RingbenchException(
                    Category.RUN,
                    "the driver does not run on the target (exit status " + result.exitStatus() + "): "
                            + result.lastLines(5),
                    e);
        }
    }

    /** Every field, flat: {@code kernel_release}, {@code kernel_config.CONFIG_HZ}, …; unknown ones are left out. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** What was seen that rules the feature out; empty if the machine has it. */
    public Optional<String> unsupportedBecause(Feature feature) {
        String kernel = "kernel " + value("kernel_release") + ": ";
        return switch (feature) {
            case RING_BUFFER ->
                is("ring_buffer_works")
                        ? Optional.empty()
                        : Optional.of(kernel + "BPF_MAP_CREATE of a ring buffer says " + value("ring_buffer_error"));
            case OPENAT2_TRACEPOINT ->
                is("openat2_tracepoint_present")
                        ? Optional.empty()
                        : Optional.of(kernel + "no tracepoint syscalls/sys_enter_openat2 in tracefs at "
                                + value("tracefs_path"));
            case KERNEL_HEADERS ->
                is("kernel_headers_present")
                        ? Optional.empty()
                        : Optional.of(
                                kernel + "no kernel headers at /lib/modules/" + value("kernel_release") + "/build");
            case BTF ->
                is("btf_present") ? Optional.empty() : Optional.of(kernel + "no BTF at /sys/kernel/btf/vmlinux");
        };
    }

    private boolean is(String field) {
        return "true".equals(environment.get(field));
    }

    private String value(String field) {
        return environment.getOrDefault(field, "(unknown)");
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(prefix + field.getKey() + ".", value, into);
            } else if (!value.isNull() && !value.asText().isEmpty()) {
                into.put(prefix + field.getKey(), value.asText());
            }
        });
    }
}
