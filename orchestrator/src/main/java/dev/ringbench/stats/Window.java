package dev.ringbench.stats;

import dev.ringbench.model.Latency;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Proof;
import dev.ringbench.model.summary.RatePoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        system().ifPresent(system -> metrics.put(Metric.DRIVER_CPU_SHARE, system.driver()));
        if (delivered() > 0) {
            metrics.put(Metric.WAKE_UPS_PER_EVENT, (double) voluntarySwitches() / delivered());
            readings.latency().ifPresentOrElse(latency -> put(metrics, latency), () -> putCpuTime(metrics));
        }
        return metrics;
    }

    private void putCpuTime(Map<Metric, Double> metrics) {
        metrics.put(Metric.CPU_NS_PER_EVENT, (double) cpuNs() / delivered());
        // The system's window is a little longer than the consumer's: its share of time is what they have in common.
        system().ifPresent(system ->
                metrics.put(Metric.SYSTEM_CPU_NS_PER_EVENT, system.busy() * seconds() * NS_PER_SECOND / delivered()));
    }

    private static void put(Map<Metric, Double> metrics, Latency latency) {
        metrics.put(Metric.LATENCY_P50_NS, (double) latency.quantileNs(0.5));
        metrics.put(Metric.LATENCY_P99_NS, (double) latency.quantileNs(0.99));
        metrics.put(Metric.LATENCY_P999_NS, (double) latency.quantileNs(0.999));
        metrics.put(Metric.LATENCY_MAX_NS, (double) latency.maximumNs());
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

    /** The target as a whole in the window; empty in what was stored before it was read. */
    Optional<SystemLoad> system() {
        return readings.system().map(SystemLoad::new);
    }

    /** CPU time that neither the consumer's cgroup nor producer nor driver took, in CPUs: 1 is one CPU all the time. */
    Optional<Double> foreignLoad() {
        return system().map(load ->
                load.busy() - load.producer() - load.driver() - cgroupNs() / (seconds() * NS_PER_SECOND));
    }

    /** Events offered as a share of those that were asked for, for a load that has a rate. */
    Optional<Double> offeredShare() {
        return readings.askedEventsPerSecond().map(asked -> offered() / seconds() / asked);
    }

    /** How far the cgroup's CPU time is from the process's, as a share of the process's. */
    double cgroupDisagreement() {
        return cpuNs() == 0 ? 0 : Math.abs(cgroupNs() - cpuNs()) / cpuNs();
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

    private double cgroupNs() {
        return (readings.windowEnd().cgroupUsageUs() - readings.windowStart().cgroupUsageUs()) * NS_PER_US;
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
