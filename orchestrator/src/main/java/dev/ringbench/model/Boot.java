package dev.ringbench.model;

import java.time.Instant;
import java.util.Map;

/**
 * A target's machine as it was for one block: one line of environment.jsonl.
 *
 * @param attempt the block's attempt, from 1
 * @param bootId the kernel's boot_id
 * @param startMs from the start of the machine to its first answer; 0 where ringbench did not start it
 * @param environment what {@code driver environment} said: kernel, configuration, CPU, clock source; flat, by its names
 */
public record Boot(
        String target,
        int block,
        int attempt,
        String bootId,
        Accelerator accelerator,
        Instant startedAt,
        long startMs,
        Map<String, String> environment) {}
