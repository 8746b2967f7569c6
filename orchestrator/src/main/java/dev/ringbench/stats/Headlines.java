package dev.ringbench.stats;

import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Headline;
import dev.ringbench.model.summary.TargetSummary;
import java.util.List;
import java.util.Optional;

/** Chooses what a report says first of each target: the scenarios that answer it best, by the rules' order of loads. */
final class Headlines {
    private final List<GroupSummary> groups;
    private final Rules rules;

    Headlines(List<GroupSummary> groups, Rules rules) {
        this.groups = groups;
        this.rules = rules;
    }

    Headline of(TargetSummary target) {
        List<GroupSummary> here = groups.stream()
                .filter(group -> group.target().equals(target.target()))
                .toList();
        return new Headline(target, first(here, rules.costLoads()), first(here, rules.losslessLoads()));
    }

    /** One that ranks goes before one that does not, then the rules' order of loads, then the matrix's of scenarios. */
    private static Optional<GroupSummary> first(List<GroupSummary> groups, List<String> loads) {
        List<GroupSummary> candidates = loads.stream()
                .flatMap(load -> groups.stream()
                        .filter(group -> group.scenario().load().label().equals(load)))
                .filter(group -> !group.measuredCells().isEmpty())
                .toList();
        return candidates.stream()
                .filter(group -> group.leader().isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
