package dev.ringbench.stats;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Leader;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Strength;
import dev.ringbench.model.summary.Strength.Lead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Finds what singles each consumer out: facts for recommendations, none of them an opinion. */
final class Strengths {
    private final List<GroupSummary> groups;
    private final Map<String, List<ArtifactRecord>> artifacts;
    private final Rules rules;

    /**
     * @param artifacts of each consumer
     */
    Strengths(List<GroupSummary> groups, Map<String, List<ArtifactRecord>> artifacts, Rules rules) {
        this.groups = groups;
        this.artifacts = artifacts;
        this.rules = rules;
    }

    List<Strength> of(String consumer) {
        List<Strength> strengths = new ArrayList<>();
        for (GroupSummary group : groups) {
            group.leader()
                    .filter(leader -> leader.metric() == Metric.CPU_NS_PER_EVENT)
                    .ifPresent(leader -> lowestCpu(consumer, group, leader, strengths));
        }
        for (GroupSummary group : groups) {
            nothingLost(consumer, group, strengths);
        }
        runsEverywhere(consumer, strengths);
        builds(consumer, strengths);
        return strengths;
    }

    private static void lowestCpu(String consumer, GroupSummary group, Leader leader, List<Strength> strengths) {
        List<String> others = leader.indistinguishable();
        boolean leads = leader.consumer().equals(consumer);
        if (!leads && !others.contains(consumer)) {
            return;
        }
        group.cell(consumer).estimate(Metric.CPU_NS_PER_EVENT).ifPresent(cpu -> {
            if (leads && others.isEmpty()) {
                strengths.add(
                        new Strength.LowestCpu(group, cpu, leader.comparisons().size()));
            } else if (others.size() < leader.comparisons().size()) {
                List<String> with = new ArrayList<>(others);
                with.add(0, leader.consumer());
                with.remove(consumer);
                strengths.add(new Strength.AmongLowestCpu(group, cpu, with));
            }
        });
    }

    private void nothingLost(String consumer, GroupSummary group, List<Strength> strengths) {
        boolean anotherLost = group.offersAll()
                && group.measuredCells().stream()
                        .anyMatch(cell -> cell.proof().orElseThrow().dropped() > 0);
        group.cell(consumer)
                .proof()
                .filter(proof -> anotherLost
                        && proof.trials() >= rules.minimumBlocks()
                        && proof.dropped() == 0
                        && proof.received() > 0)
                .ifPresent(proof -> strengths.add(new Strength.NothingLost(group, proof)));
    }

    private void runsEverywhere(String consumer, List<Strength> strengths) {
        List<String> targets =
                groups.stream().map(group -> group.target().name()).distinct().toList();
        boolean anotherDoesNot =
                groups.stream().anyMatch(group -> !group.cells().stream().allMatch(Strengths::allOk));
        boolean everywhere = groups.stream().map(group -> group.cell(consumer)).allMatch(Strengths::allOk);
        if (everywhere && anotherDoesNot) {
            strengths.add(new Strength.RunsEverywhere(targets));
        }
    }

    private static boolean allOk(CellSummary cell) {
        return cell.countedTrials() > 0 && cell.status().equals("ok");
    }

    private void builds(String consumer, List<Strength> strengths) {
        List<ArtifactRecord> all =
                artifacts.values().stream().flatMap(List::stream).distinct().toList();
        Map<Architecture, List<ArtifactRecord>> byArchitecture = new TreeMap<>();
        for (ArtifactRecord artifact : all) {
            byArchitecture
                    .computeIfAbsent(artifact.architecture(), key -> new ArrayList<>())
                    .add(artifact);
        }
        List<Lead> smallest = new ArrayList<>();
        List<Lead> shortest = new ArrayList<>();
        for (ArtifactRecord own : artifacts.getOrDefault(consumer, List.of())) {
            List<ArtifactRecord> peers = byArchitecture.get(own.architecture());
            long nextBytes = next(own, peers, ArtifactRecord::sizeBytes);
            if (own.sizeBytes() < nextBytes && nextBytes != Long.MAX_VALUE) {
                smallest.add(new Lead(own.architecture(), own.sizeBytes(), nextBytes));
            }
            long nextMs = next(own, peers, ArtifactRecord::buildMs);
            if (own.buildMs() * rules.shortestBuildFactor() <= nextMs && nextMs != Long.MAX_VALUE) {
                shortest.add(new Lead(own.architecture(), own.buildMs(), nextMs));
            }
        }
        if (!smallest.isEmpty()) {
            strengths.add(new Strength.SmallestArtifact(smallest));
        }
        if (!shortest.isEmpty()) {
            strengths.add(new Strength.ShortestBuild(shortest));
        }
        fewestLines(consumer, all, strengths);
    }

    private void fewestLines(String consumer, List<ArtifactRecord> all, List<Strength> strengths) {
        artifacts.getOrDefault(consumer, List.of()).stream().findFirst().ifPresent(own -> {
            long next = next(own, all, ArtifactRecord::sourceLines);
            if (own.sourceLines() < next && next != Long.MAX_VALUE) {
                strengths.add(new Strength.FewestLines(own.sourceLines(), (int) next));
            }
        });
    }

    /** The smallest value among the other components; Long.MAX_VALUE if there is none. */
    private static long next(ArtifactRecord own, List<ArtifactRecord> peers, ToLongFunction<ArtifactRecord> value) {
        return peers.stream()
                .filter(peer -> !peer.component().equals(own.component()))
                .min(Comparator.comparingLong(value))
                .map(value::applyAsLong)
                .orElse(Long.MAX_VALUE);
    }
}
