package dev.ringbench.stats;

import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Proof;
import dev.ringbench.model.summary.RatePoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one trial's raw readings say about its window. */
final class Window {
    private static final double NS_PER_SECOND = 1e9;
    private static final double NS_PER_US = 1e3;

    private final Readings readings;
    private final int batch;

    Window(Readings readings, int batch) {
        this.readings = readings;
        this.batch = batch;
    }

    /** Every metric that the trial allows: nothing per event where no event was taken. */
    Map<Metric, Double> metrics() {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.DELIVERED_PER_SECOND, delivered() / seconds());
        metrics.put(Metric.OFFERED_PER_SECOND, offered() / seconds());
        metrics.put(Metric.LOST_SHARE, offered() == 0 ? 0 : (double) dropped() / offered());
        metrics.put(Metric.START_TO_READY_NS, (double) readings.startToReadyNs());
        // One that reads a clock for each event costs more than its reading.
        if (delivered() > 0 && readings.latency().isEmpty()) {
            metrics.put(Metric.CPU_NS_PER_EVENT, (double) cpuNs() / delivered());
            metrics.put(Metric.WAKE_UPS_PER_EVENT, (double) voluntarySwitches() / delivered());
        }
        return metrics;
    }

    /**
     * Records that the consumer took, by its position. The difference is taken step by step from sample to sample:
     * positions are as wide as the kernel's unsigned long, and 32 bits may wrap within a window.
     */
    long delivered() {
        long bytes = 0;
        Reading before = readings.windowStart();
        for (Reading reading : edgesAndSamples()) {
            bytes += advanced(before.consumerPosition(), reading.consumerPosition());
            before = reading;
        }
        return bytes / readings.recordBytes();
    }

    /** Records that the producer's calls asked for. */
    long offered() {
        return (readings.windowEnd().calls() - readings.windowStart().calls()) * batch;
    }

    long dropped() {
        return readings.windowEnd().dropped() - readings.windowStart().dropped();
    }

    double seconds() {
        return (readings.windowEnd().timeNs() - readings.windowStart().timeNs()) / NS_PER_SECOND;
    }

    /** How far the cgroup's CPU time is from the process's, as a share of the process's. */
    double cgroupDisagreement() {
        double cgroupNs =
                (readings.windowEnd().cgroupUsageUs() - readings.windowStart().cgroupUsageUs()) * NS_PER_US;
        return cpuNs() == 0 ? 0 : Math.abs(cgroupNs - cpuNs()) / cpuNs();
    }

    List<RatePoint> timeline() {
        List<RatePoint> points = new ArrayList<>();
        Reading before = readings.windowStart();
        for (Reading reading : edgesAndSamples()) {
            double step = (reading.timeNs() - before.timeNs()) / NS_PER_SECOND;
            if (step > 0) {
                double events = (double) advanced(before.consumerPosition(), reading.consumerPosition())
                        / readings.recordBytes();
                double sinceStart = (reading.timeNs() - readings.windowStart().timeNs()) / NS_PER_SECOND;
                points.add(new RatePoint(sinceStart, events / step));
                before = reading;
            }
        }
        return points;
    }

    /** The whole trial, warm-up and drain included: what the proof's equations are about. */
    Proof proof() {
        Reading rest = readings.rest();
        Reading start = readings.start();
        return new Proof(
                1,
                readings.producedCalls(),
                batch,
                rest.submitted() - start.submitted(),
                rest.dropped() - start.dropped(),
                readings.received());
    }

    private long cpuNs() {
        return readings.windowEnd().consumerCpuNs() - readings.windowStart().consumerCpuNs();
    }

    private long voluntarySwitches() {
        return readings.windowEnd().voluntarySwitches() - readings.windowStart().voluntarySwitches();
    }

    private List<Reading> edgesAndSamples() {
        List<Reading> all = new ArrayList<>(readings.samples());
        all.add(readings.windowEnd());
        return all;
    }

    private long advanced(long from, long to) {
        long difference = to - from;
        return readings.wordBits() == Integer.SIZE ? difference & 0xffff_ffffL : difference;
    }
}
