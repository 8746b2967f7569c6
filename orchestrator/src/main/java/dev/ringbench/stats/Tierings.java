package dev.ringbench.stats;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.model.summary.Reason;
import dev.ringbench.model.summary.Tiering;
import dev.ringbench.model.summary.Tiering.Member;
import dev.ringbench.model.summary.Tiering.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts a target's consumers into tiers by the rate that they can take, where a scenario measured one. */
final class Tierings {
    private static final double NS_PER_SECOND = 1e9;

    private final Rules rules;
    private final Estimates estimates;

    Tierings(Rules rules, Estimates estimates) {
        this.rules = rules;
        this.estimates = estimates;
    }

    /**
     * @param groups of one target
     */
    Tiering of(List<GroupSummary> groups) {
        Reason leftOut = Reason.of(Reason.Kind.NO_CEILING_SCENARIO);
        for (Rules.TierLoad load : rules.tierLoads()) {
            for (GroupSummary group : groups) {
                if (!group.scenario().load().label().equals(load.load()) || group.producerLimited()) {
                    continue;
                }
                List<Member> members = members(group, load.metric());
                if (!members.isEmpty()) {
                    return new Tiering(Optional.of(group.scenario().name()), tiers(members), Optional.empty());
                }
                leftOut = new Reason(Reason.Kind.TOO_FEW_BLOCKS, mostTrials(group), rules.minimumBlocks());
            }
        }
        return new Tiering(Optional.empty(), List.of(), Optional.of(leftOut));
    }

    /** Those whose rate has an interval: one value alone is put in no tier. */
    private List<Member> members(GroupSummary group, Metric metric) {
        List<Member> members = new ArrayList<>();
        for (CellSummary cell : group.cells()) {
            cell.estimate(metric)
                    .map(estimate -> metric == Metric.CPU_NS_PER_EVENT ? perCpuSecond(estimate) : estimate)
                    .filter(rate -> rate.interval().isPresent())
                    .ifPresent(rate -> members.add(new Member(cell.cell().consumer(), rate)));
        }
        return members;
    }

    private List<Tier> tiers(List<Member> members) {
        List<Tier> tiers = new ArrayList<>();
        double ceiling = Double.POSITIVE_INFINITY;
        for (double minimum : rules.tierBounds()) {
            double below = ceiling;
            List<Member> inside = members.stream()
                    .filter(member ->
                            member.rate().low() >= minimum && member.rate().low() < below)
                    .toList();
            tiers.add(new Tier(tiers.size() + 1, minimum, inside));
            ceiling = minimum;
        }
        return tiers;
    }

    private Estimate perCpuSecond(Estimate cpu) {
        SortedMap<Integer, Double> rates = new TreeMap<>();
        for (Observation observation : cpu.observations()) {
            rates.put(observation.block(), NS_PER_SECOND / observation.value());
        }
        return estimates.of(rates);
    }

    private static int mostTrials(GroupSummary group) {
        return group.cells().stream().mapToInt(CellSummary::countedTrials).max().orElse(0);
    }
}
