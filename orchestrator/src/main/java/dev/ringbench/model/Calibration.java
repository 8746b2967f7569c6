package dev.ringbench.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A measurement of how many events a target's producer can make at most: it calls as fast as it can, and the baseline
 * reads.
 *
 * @param scenario its parameters: those of the scenarios that it serves, under the load openat2
 */
public record Calibration(
        String target,
        String consumer,
        Scenario scenario,
        String bootId,
        Instant startedAt,
        Outcome outcome,
        Optional<Readings> readings) {}
