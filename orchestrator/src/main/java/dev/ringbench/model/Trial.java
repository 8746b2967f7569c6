package dev.ringbench.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a cell, as it is stored: one line of results.jsonl.
 *
 * @param block from 1
 * @param attempt from 1; a later attempt of the same block supersedes the earlier one
 * @param order place in the block's random order, from 1
 * @param seed the matrix's seed, from which that order was drawn
 * @param bootId the kernel's boot_id; empty if no machine was reached. Only the trials of a block that share one are
 *     paired.
 * @param startedAt by the controller's clock
 * @param tookMs everything, warm-up and window included
 * @param readings present unless the trial ended before it was measured; of a search, those of the run that confirmed
 *     its result, else of the last one
 * @param probes the steps of a search, in their order; empty for a trial that is one run
 */
public record Trial(
        Cell cell,
        int block,
        int attempt,
        int order,
        long seed,
        String bootId,
        Instant startedAt,
        long tookMs,
        Outcome outcome,
        Optional<Readings> readings,
        List<Probe> probes) {

    public Trial {
        probes = List.copyOf(probes);
    }

    /** A trial that is one run. */
    public Trial(
            Cell cell,
            int block,
            int attempt,
            int order,
            long seed,
            String bootId,
            Instant startedAt,
            long tookMs,
            Outcome outcome,
            Optional<Readings> readings) {
        this(cell, block, attempt, order, seed, bootId, startedAt, tookMs, outcome, readings, List.of());
    }
}
