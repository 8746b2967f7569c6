package dev.ringbench.model;

import java.util.Optional;

/**
 * One step of a search for a rate: a run of driver and consumer of its own.
 *
 * @param askedEventsPerSecond the rate that was tried
 * @param windowSeconds length of its window
 */
public record Probe(long askedEventsPerSecond, int windowSeconds, Outcome outcome, Optional<Readings> readings) {}
