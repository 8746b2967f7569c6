package dev.ringbench.model.summary;

import dev.ringbench.model.Architecture;
import java.util.List;

/** Something measured that singles a consumer out: what a recommendation may say. Its words are in templates/. */
public sealed interface Strength {

    /** The name of the rule, by which a template finds its words. */
    default String rule() {
        return getClass().getSimpleName();
    }

    /**
     * Lowest CPU time per event, told apart from each other consumer that was measured.
     *
     * @param others how many those are
     */
    record LowestCpu(GroupSummary group, Estimate cpu, int others) implements Strength {}

    /**
     * Lowest or not told from the lowest.
     *
     * @param with the others of which that is true
     */
    record AmongLowestCpu(GroupSummary group, Estimate cpu, List<String> with) implements Strength {}

    /** Lost nothing in any counted trial, where another did. */
    record NothingLost(GroupSummary group, Proof proof) implements Strength {}

    /** Runs on every target, where another does not. */
    record RunsEverywhere(List<String> targets) implements Strength {}

    /** The smallest artifact, in bytes. */
    record SmallestArtifact(List<Lead> leads) implements Strength {}

    /** The shortest cold build, in ms, by a margin that one timing carries. */
    record ShortestBuild(List<Lead> leads) implements Strength {}

    /**
     * By how much a consumer's artifact leads on one architecture.
     *
     * @param own value
     * @param next the smallest value among the others
     */
    record Lead(Architecture architecture, long own, long next) {}

    /**
     * The fewest source lines.
     *
     * @param next of the next longer one
     */
    record FewestLines(int lines, int next) implements Strength {}
}
