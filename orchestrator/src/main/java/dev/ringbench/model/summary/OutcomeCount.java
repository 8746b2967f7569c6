package dev.ringbench.model.summary;

import java.util.List;

/**
 * How often a cell ended in one way, with the same evidence.
 *
 * @param label ok, unsupported, failed or invalid
 * @param where the stage of a failure, the rule of an invalid trial; else empty
 * @param evidence what was seen; empty for ok
 * @param blocks in which it happened
 */
public record OutcomeCount(String label, String where, String evidence, List<Integer> blocks) {

    public OutcomeCount {
        blocks = List.copyOf(blocks);
    }

    public int count() {
        return blocks.size();
    }
}
