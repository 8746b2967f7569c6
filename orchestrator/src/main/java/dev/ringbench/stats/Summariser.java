package dev.ringbench.stats;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.ImplementationRecord;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.CheckSummary;
import dev.ringbench.model.summary.ConsumerSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.TargetSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes everything that a report shows from what a run stored, and from nothing else. */
public final class Summariser {
    private final Rules basis;

    /** With the rules of templates/rules.properties. */
    public Summariser() {
        this(Rules.shipped());
    }

    Summariser(Rules basis) {
        this.basis = basis;
    }

    /** What the run's own matrix says of rules goes before what is shipped. */
    public RunSummary summarise(StoredRun run) {
        Rules rules = basis.with(run.manifest().matrix().rules());
        Counted counted = new Counted(run);
        RunManifest manifest = run.manifest();
        Groups everything = new Groups(run, counted, rules);
        List<GroupSummary> groups = everything.all();
        List<CheckSummary> checks = everything.checks();
        Targets targets = new Targets(run, counted, rules);
        List<TargetSummary> targetSummaries = manifest.matrix().targets().stream()
                .filter(target -> manifest.plannedCells().stream()
                        .anyMatch(cell -> cell.target().equals(target.name())))
                .map(target -> targets.summarise(
                        target,
                        groups.stream()
                                .filter(group -> group.target().equals(target))
                                .toList()))
                .toList();
        return new RunSummary(
                manifest,
                consumers(manifest, groups, rules),
                targetSummaries,
                groups,
                checks,
                targetSummaries.stream().map(new Headlines(groups, rules)::of).toList(),
                new Insights(groups, targetSummaries, rules).all(),
                run.timings(),
                run.trials().size(),
                counted.superseded(),
                rules.minimumBlocks(),
                rules.producerLimitedLostShare());
    }

    private static List<ConsumerSummary> consumers(RunManifest manifest, List<GroupSummary> groups, Rules rules) {
        Map<String, List<ArtifactRecord>> artifacts = new LinkedHashMap<>();
        List<Consumer> planned = Groups.plannedConsumers(manifest);
        for (Consumer consumer : planned) {
            artifacts.put(consumer.label(), artifacts(manifest, consumer));
        }
        Strengths strengths = new Strengths(groups, artifacts, rules);
        return planned.stream()
                .map(consumer -> new ConsumerSummary(
                        implementation(manifest, consumer),
                        consumer.equals(manifest.matrix().baseline()),
                        artifacts.get(consumer.label()),
                        strengths.of(consumer.label())))
                .toList();
    }

    /** A variant's own, or those that all variants share. */
    private static List<ArtifactRecord> artifacts(RunManifest manifest, Consumer consumer) {
        List<ArtifactRecord> own = artifacts(manifest, consumer.label());
        return own.isEmpty() ? artifacts(manifest, consumer.implementation()) : own;
    }

    private static List<ArtifactRecord> artifacts(RunManifest manifest, String component) {
        return manifest.artifacts().stream()
                .filter(artifact -> artifact.component().equals(component))
                .sorted((left, right) -> left.architecture().compareTo(right.architecture()))
                .toList();
    }

    /** A run's records name every consumer; one that they lost is shown by its label rather than not at all. */
    private static ImplementationRecord implementation(RunManifest manifest, Consumer consumer) {
        return manifest.implementations().stream()
                .filter(record -> record.consumer().equals(consumer.label()))
                .findFirst()
                .orElseGet(() -> new ImplementationRecord(consumer.label(), consumer.label(), "", ""));
    }
}
