package dev.ringbench.guest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The threads of this host that execute a guest's virtual CPUs.
 *
 * @param ids their thread ids
 */
record VirtualCpuThreads(Set<Long> ids) {

    /**
     * Reads QEMU's answer to query-cpus-fast.
     *
     * @throws RingbenchException RUN if there is not one thread for each virtual CPU
     */
    static VirtualCpuThreads of(JsonNode cpus, int virtualCpus) {
        Set<Long> ids = new TreeSet<>();
        cpus.forEach(cpu -> ids.add(cpu.path("thread-id").asLong()));
        if (ids.size() != virtualCpus) {
            throw new RingbenchException(
                    Category.RUN,
                    "QEMU runs " + virtualCpus + " virtual CPUs on " + ids.size()
                            + " threads: producer and consumer would take turns");
        }
        return new VirtualCpuThreads(ids);
    }

    /**
     * How long they have been ready to run without running, in ns since they started: the second field of their schedstat
     * (Documentation/scheduler/sched-stats.rst). Empty if one has ended, or the kernel has no CONFIG_SCHED_INFO.
     */
    OptionalLong runDelayNs() {
        long total = 0;
        try {
            for (long id : ids) {
                Path file = Path.of("/proc", Long.toString(id), "schedstat");
                String stat = Files.readString(file, StandardCharsets.US_ASCII);
                total += Long.parseLong(stat.strip().split(" ")[1]);
            }
            return OptionalLong.of(total);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
