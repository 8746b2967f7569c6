package dev.ringbench.stats.synthetic;

import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.SystemReading;
import dev.ringbench.model.SystemWindow;
import java.util.Optional;

/**
 * What a trial's readings hold beside those of the consumer, made up.
 *
 * @param system the target around the window
 * @param delay what the host kept from it
 * @param asked events/s
 */
public record Seen(
        Optional<SystemWindow> system, Optional<HostRunDelay> delay, Optional<Long> asked, Optional<Latency> latency) {

    /** A target of two CPUs of which producer and consumer take one each, and others this much, in CPUs. */
    public static Seen beside(Readings readings, double foreign, double steal, long throttles) {
        Reading start = readings.windowStart();
        Reading end = readings.windowEnd();
        long elapsedNs = end.timeNs() - start.timeNs();
        long producerNs = (long) (0.9 * elapsedNs);
        long driverNs = elapsedNs / 500;
        long consumerUs = end.cgroupUsageUs() - start.cgroupUsageUs();
        long busyUs = (long) (consumerUs + (producerNs + driverNs + foreign * elapsedNs) / 1000);
        SystemReading before = new SystemReading(start.timeNs(), 5, 7, 1_000, 2_000, 30, 100, Optional.of(3L));
        SystemReading after = new SystemReading(
                end.timeNs(),
                5 + driverNs,
                7 + producerNs,
                1_000 + busyUs,
                2_000,
                30 + (long) (steal * elapsedNs / 1000),
                900,
                Optional.of(3 + throttles));
        return new Seen(
                Optional.of(new SystemWindow(before, after)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Seen delayed(HostRunDelay delay) {
        return new Seen(Optional.empty(), Optional.of(delay), Optional.empty(), Optional.empty());
    }

    public static Seen latency(Latency latency) {
        return new Seen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(latency));
    }

    public static Seen asked(long eventsPerSecond) {
        return new Seen(Optional.empty(), Optional.empty(), Optional.of(eventsPerSecond), Optional.empty());
    }

    /** The readings with these in place of theirs. */
    public Readings in(Readings readings) {
        return new Readings(
                readings.recordBytes(),
                readings.ringBytes(),
                readings.wordBits(),
                readings.producerCpu(),
                readings.consumerCpu(),
                readings.startToReadyNs(),
                readings.start(),
                readings.windowStart(),
                readings.windowEnd(),
                readings.rest(),
                readings.samples(),
                system,
                delay,
                asked,
                readings.fills(),
                readings.producedCalls(),
                readings.producedSum(),
                readings.recursionMisses(),
                readings.drainStalled(),
                readings.received(),
                readings.receivedSum(),
                latency,
                readings.consumerLibrary(),
                readings.consumerRuntime());
    }
}
