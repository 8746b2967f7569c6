package dev.ringbench.model;

import dev.ringbench.model.summary.CheckSummary;
import dev.ringbench.model.summary.ConsumerSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Headline;
import dev.ringbench.model.summary.Insight;
import dev.ringbench.model.summary.TargetSummary;
import java.util.List;

/**
 * All that a report shows, computed from a {@link StoredRun} and from nothing else.
 *
 * @param manifest what was to be measured, and with what
 * @param consumers in the matrix's order
 * @param targets in the matrix's order
 * @param groups targets in order, and within each its scenarios
 * @param checks scenarios that measure nothing, in the same order; they are in no group
 * @param headlines what is to be said first of each target
 * @param insights in the order of the rules
 * @param timings of the run's stages, as stored
 * @param storedTrials all that are stored, superseded ones included
 * @param supersededTrials trials of earlier attempts
 * @param minimumBlocks how many blocks an interval, a comparison or a ranking takes
 * @param producerLimitedLostShare under this, 0 to 1, a cell's lost share counts as none
 */
public record RunSummary(
        RunManifest manifest,
        List<ConsumerSummary> consumers,
        List<TargetSummary> targets,
        List<GroupSummary> groups,
        List<CheckSummary> checks,
        List<Headline> headlines,
        List<Insight> insights,
        List<Timing> timings,
        int storedTrials,
        int supersededTrials,
        int minimumBlocks,
        double producerLimitedLostShare) {

    public ConsumerSummary consumer(String label) {
        return consumers.stream()
                .filter(consumer -> consumer.consumer().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no consumer " + label));
    }

    public List<CheckSummary> checksOf(Target target) {
        return checks.stream()
                .filter(check -> check.target().name().equals(target.name()))
                .toList();
    }

    public List<GroupSummary> groupsOf(Target target) {
        return groups.stream()
                .filter(group -> group.target().name().equals(target.name()))
                .toList();
    }
}
