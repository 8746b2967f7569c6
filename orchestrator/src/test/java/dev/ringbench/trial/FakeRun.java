package dev.ringbench.trial;

import dev.ringbench.model.Fills;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Readings of a run with a window of one second in which the producer asked for {@link #EVENTS} events. */
final class FakeRun {
    static final long EVENTS = 100_000;

    long offered = EVENTS;
    long dropped = 0;
    Optional<Fills> fills = Optional.empty();
    Optional<Latency> latency = Optional.empty();

    Readings readings() {
        Reading start = new Reading(0, 0, 0, 0, 0, 0, BigInteger.ZERO, 0, 0, 0, 0);
        Reading end =
                new Reading(1_000_000_000, 0, 0, offered, offered - dropped, dropped, BigInteger.ZERO, 1, 1, 1, 1);
        return new Readings(
                56,
                262_144,
                64,
                0,
                1,
                1,
                start,
                start,
                end,
                end,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fills,
                offered,
                BigInteger.ZERO,
                0,
                false,
                offered - dropped,
                BigInteger.ZERO,
                latency,
                "library",
                "runtime");
    }
}
