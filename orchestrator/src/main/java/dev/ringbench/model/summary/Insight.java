package dev.ringbench.model.summary;

import java.util.List;

/** Something that the run as a whole shows, with the numbers behind it. Its words are in templates/. */
public sealed interface Insight {

    /** The name of the rule, by which a template finds its words. */
    default String rule() {
        return getClass().getSimpleName();
    }

    /**
     * Whether every trial kept the proof: records over all counted trials, and the trials that broke a rule.
     */
    record Counted(int trials, long submitted, long dropped, long received, int invalid) implements Insight {}

    /** The producer set the rate that was delivered. */
    record ProducerLimited(GroupSummary group, double lowestRate, double highestRate, double highestLostShare)
            implements Insight {}

    /** The ring overflowed: what each consumer could not take. */
    record EventsLost(GroupSummary group, String least, double leastShare, String most, double mostShare)
            implements Insight {}

    /** Lowest and highest CPU time per event, told apart by paired blocks. */
    record CpuSpread(GroupSummary group, Comparison comparison, Estimate lowest, Estimate highest) implements Insight {}

    /** No pair could be told apart although there were enough blocks. */
    record NoDifference(GroupSummary group, int comparisons) implements Insight {}

    /** How many events one wake-up brings, fewest and most. */
    record EventsPerWakeUp(GroupSummary group, String fewest, double fewestEvents, String most, double mostEvents)
            implements Insight {}

    /** The least repeatable CPU figure. */
    record Repeatability(GroupSummary group, String consumer, Estimate cpu) implements Insight {}

    /** Trials too few for any interval. */
    record TooFewBlocks(int blocks, int needed) implements Insight {}

    /** Cells that gave no number. */
    record NotMeasured(int cells, int unsupported, int failed, int invalid, int planned) implements Insight {}

    /** Targets whose instructions were emulated. */
    record Emulated(List<String> targets) implements Insight {}
}
