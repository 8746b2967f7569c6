package dev.ringbench.model.summary;

import java.util.Optional;

/**
 * What a reader wants to know of a target before anything else. Its words are in templates/.
 *
 * @param cost where consumers are ranked by their CPU time per event, by the first load of the rules that this target has;
 *     empty if no scenario of such a load has a number that counts
 * @param lossless where the highest rate without loss was searched; empty if that was not measured
 */
public record Headline(TargetSummary target, Optional<GroupSummary> cost, Optional<GroupSummary> lossless) {}
