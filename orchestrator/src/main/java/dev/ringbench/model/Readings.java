package dev.ringbench.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * All that one trial read, raw. The driver's document (impls/common/driver) has the same fields by the same names.
 *
 * @param recordBytes bytes that one record takes in the ring: round_up(payload + 8, 8)
 * @param wordBits width of a position in bits
 * @param startToReadyNs from the consumer's start to its READY
 * @param start at rest, before the producer was released
 * @param windowStart after the warm-up
 * @param windowEnd at the window's end
 * @param rest at rest, after producer and consumer have stopped
 * @param samples every 100 ms within the window
 * @param system the target as a whole, around the window; empty in what was stored before it was read
 * @param hostRunDelay what the host kept from the target in the window; empty where it does not run it in threads of ours
 * @param askedEventsPerSecond the rate of a load that has one
 * @param fills of a load that fills the ring
 * @param producedCalls calls that the producer made, by its own count
 * @param producedSum sum of all values that those calls asked for, modulo 2^64
 * @param recursionMisses times that the kernel skipped the program
 * @param received events that the consumer says it received
 * @param receivedSum sum of their values, modulo 2^64
 * @param latency where the consumer was asked to measure it
 * @param consumerLibrary the library and its version, as the consumer reports them
 * @param consumerRuntime its compiler or interpreter, as the consumer reports it
 */
public record Readings(
        int recordBytes,
        int ringBytes,
        int wordBits,
        int producerCpu,
        int consumerCpu,
        long startToReadyNs,
        Reading start,
        Reading windowStart,
        Reading windowEnd,
        Reading rest,
        List<Reading> samples,
        Optional<SystemWindow> system,
        Optional<HostRunDelay> hostRunDelay,
        Optional<Long> askedEventsPerSecond,
        Optional<Fills> fills,
        long producedCalls,
        BigInteger producedSum,
        long recursionMisses,
        boolean drainStalled,
        long received,
        BigInteger receivedSum,
        Optional<Latency> latency,
        String consumerLibrary,
        String consumerRuntime) {

    public Readings {
        samples = List.copyOf(samples);
    }

    /** Those of the load openat2, as they were before the target as a whole was read. */
    public Readings(
            int recordBytes,
            int ringBytes,
            int wordBits,
            int producerCpu,
            int consumerCpu,
            long startToReadyNs,
            Reading start,
            Reading windowStart,
            Reading windowEnd,
            Reading rest,
            List<Reading> samples,
            long producedCalls,
            BigInteger producedSum,
            long recursionMisses,
            boolean drainStalled,
            long received,
            BigInteger receivedSum,
            String consumerLibrary,
            String consumerRuntime) {
        this(
                recordBytes,
                ringBytes,
                wordBits,
                producerCpu,
                consumerCpu,
                startToReadyNs,
                start,
                windowStart,
                windowEnd,
                rest,
                samples,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                producedCalls,
                producedSum,
                recursionMisses,
                drainStalled,
                received,
                receivedSum,
                Optional.empty(),
                consumerLibrary,
                consumerRuntime);
    }
}
