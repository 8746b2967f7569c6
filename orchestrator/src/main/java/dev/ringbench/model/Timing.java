package dev.ringbench.model;

import java.time.Instant;

/**
 * How long something took: one line of timings.jsonl.
 *
 * @param what such as {@code boot arm64 block 1} or {@code build go-ebpf arm64}; empty for the stage as a whole
 * @param cached whether a cache answered
 */
public record Timing(Stage stage, String what, Instant startedAt, long tookMs, boolean cached) {}
