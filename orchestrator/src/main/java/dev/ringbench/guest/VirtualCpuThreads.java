package dev.ringbench.guest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The threads of this host that execute a guest's virtual CPUs. They are read while a trial is measured, so that it has
 * to be cheap: their files stay open, which takes a fifth of the time that opening them anew does.
 */
final class VirtualCpuThreads implements AutoCloseable {
    /** Room for three numbers of 64 bits. */
    private static final int LINE_BYTES = 64;

    /** No channels: an interrupt would close them. */
    private final List<RandomAccessFile> schedstats = new ArrayList<>();

    private final byte[] line = new byte[LINE_BYTES];

    private VirtualCpuThreads() {}

    /**
     * Reads QEMU's answer to query-cpus-fast.
     *
     * @throws RingbenchException RUN if there is not one thread for each virtual CPU, or one has ended
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
        VirtualCpuThreads threads = new VirtualCpuThreads();
        try {
            for (long id : ids) {
                Path file = Path.of("/proc", Long.toString(id), "schedstat");
                threads.schedstats.add(new RandomAccessFile(file.toFile(), "r"));
            }
            return threads;
        } catch (IOException e) {
            threads.close();
            throw new RingbenchException(Category.RUN, "the threads of QEMU's virtual CPUs cannot be watched: " + e, e);
        }
    }

    /**
     * How long they have been ready to run without running, in ns since they started: the second field of their schedstat
     * (Documentation/scheduler/sched-stats.rst). Empty once one has ended.
     */
    synchronized OptionalLong runDelayNs() {
        long total = 0;
        try {
            for (RandomAccessFile schedstat : schedstats) {
                schedstat.seek(0);
                int length = schedstat.read(line);
                String[] fields = new String(line, 0, Math.max(0, length), StandardCharsets.US_ASCII).split(" ");
                total += Long.parseLong(fields[1]);
            }
            return OptionalLong.of(total);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized void close() {
        for (RandomAccessFile schedstat : schedstats) {
            try {
                schedstat.close();
            } catch (IOException e) {
                throw new IllegalStateException("a file of /proc that was only read cannot be closed", e);
            }
        }
    }
}
