package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Raw readings that a trial with these properties would have given; the proof's equations hold.
 *
 * @param batch records a call
 * @param deliveredPerSecond events that the consumer takes each second
 * @param lostShare of the events offered
 * @param cpuNsPerEvent of the consumer
 * @param eventsPerWakeUp of the consumer
 * @param cgroupFactor cgroup's CPU time as a multiple of the clock's
 */
public record SyntheticTrial(
        int wordBits,
        int batch,
        long windowSeconds,
        double deliveredPerSecond,
        double lostShare,
        double cpuNsPerEvent,
        double eventsPerWakeUp,
        double cgroupFactor) {
    private static final int RECORD_BYTES = 56;
    private static final long STEP_NS = 100_000_000L;
    private static final long NS_PER_SECOND = 1_000_000_000L;

    public Readings readings(long startPosition) {
        long warmUpNs = NS_PER_SECOND;
        long endNs = warmUpNs + windowSeconds * NS_PER_SECOND;
        List<Reading> samples = new ArrayList<>();
        for (long at = warmUpNs + STEP_NS; at < endNs; at += STEP_NS) {
            samples.add(reading(at, startPosition));
        }
        Reading rest = reading(endNs + STEP_NS, startPosition);
        return new Readings(
                RECORD_BYTES,
                262_144,
                wordBits,
                0,
                1,
                (long) (40_000_000 + 10 * cpuNsPerEvent * 1000),
                reading(0, startPosition),
                reading(warmUpNs, startPosition),
                reading(endNs, startPosition),
                rest,
                samples,
                rest.calls(),
                BigInteger.valueOf(rest.calls()),
                0,
                false,
                rest.submitted(),
                BigInteger.valueOf(rest.submitted()),
                "library 1.2.3",
                "compiler 4.5.6");
    }

    private Reading reading(long timeNs, long startPosition) {
        double seconds = (double) timeNs / NS_PER_SECOND;
        long calls = (long) (deliveredPerSecond / (1 - lostShare) * seconds / batch);
        long offered = calls * batch;
        long dropped = (long) (offered * lostShare);
        long submitted = offered - dropped;
        long position = startPosition + submitted * RECORD_BYTES;
        long wrapped = wordBits == 32 ? position & 0xffff_ffffL : position;
        long cpuNs = (long) (submitted * cpuNsPerEvent);
        return new Reading(
                1_000_000_000L + timeNs,
                wrapped,
                wrapped,
                calls,
                submitted,
                dropped,
                BigInteger.valueOf(dropped),
                cpuNs,
                (long) (cpuNs * cgroupFactor / 1000),
                (long) (submitted / eventsPerWakeUp),
                timeNs / STEP_NS);
    }
}
