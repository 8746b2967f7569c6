package dev.ringbench.compare;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Cell;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.Difference;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.TargetSummary;
import dev.ringbench.stats.Rules;
import dev.ringbench.stats.Summariser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the two runs, asked by cell. */
final class ComparedRun {
    private static final String LIBRARY = "library";
    private static final String RUNTIME = "compiler or interpreter";
    /** What the consumer itself tells. */
    private static final Set<String> REPORTED = Set.of(LIBRARY, RUNTIME);

    private final RunManifest manifest;
    private final RunSummary summary;

    ComparedRun(StoredRun run) {
        this.manifest = run.manifest();
        this.summary = new Summariser().summarise(run);
    }

    RunComparison.Side side() {
        return new RunComparison.Side(manifest.id(), manifest.startedAt(), manifest.commit());
    }

    /** By which the run itself is judged. */
    Rules rules() {
        return Rules.of(manifest.matrix());
    }

    /** Those that were to be measured, in the matrix's order. */
    List<Cell> cells() {
        return manifest.plannedCells();
    }

    Optional<CellSummary> cell(Cell cell) {
        return all().filter(found -> found.cell().equals(cell) && cells().contains(cell))
                .findFirst();
    }

    /** Those of scenarios that only have an outcome are among them. */
    private Stream<CellSummary> all() {
        return Stream.concat(
                summary.groups().stream().flatMap(group -> group.cells().stream()),
                summary.checks().stream().flatMap(check -> check.cells().stream()));
    }

    /** What the run measured of it: nothing of a check, and no rate where the producer was held back on purpose. */
    Optional<Estimate> estimate(Cell cell, Metric metric) {
        return group(cell)
                .filter(group -> !metric.isRate() || group.rateIsAResult())
                .flatMap(group -> cell(cell))
                .flatMap(found -> found.estimate(metric));
    }

    /** Whether the cell's rate is not its consumer's: nothing was lost, or more could not be offered. */
    boolean producerLimited(Cell cell) {
        return group(cell)
                .flatMap(group -> cell(cell).map(found -> !group.rateIsTheConsumers(found)))
                .orElse(false);
    }

    /** What executed the target's instructions; empty if the run was not to measure the cell. */
    Optional<String> accelerator(Cell cell) {
        return cells().contains(cell) ? Optional.of(target(cell).accelerator()) : Optional.empty();
    }

    String status(Cell cell) {
        return cell(cell).map(CellSummary::status).orElse(CellComparison.ABSENT);
    }

    Optional<GroupSummary> group(Cell cell) {
        return summary.groups().stream()
                .filter(group -> group.target().name().equals(cell.target())
                        && group.scenario().name().equals(cell.scenario()))
                .findFirst();
    }

    /** What surrounds the cell's consumer here, and is not as it was in an older run that has the cell too. */
    List<Difference> differencesFrom(ComparedRun older, Cell cell, EnvironmentRules rules) {
        Map<String, String> then = older.environment(cell, rules);
        Map<String, String> now = environment(cell, rules);
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        // A consumer that no longer runs reports no version: that is not another version.
        names.removeIf(name -> REPORTED.contains(name) && !(then.containsKey(name) && now.containsKey(name)));
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .map(name -> new Difference(name, then.getOrDefault(name, "absent"), now.getOrDefault(name, "absent")))
                .toList();
    }

    /**
     * What surrounds the cell's consumer, by name: its target and that target's boots, the controller, the measuring
     * instrument, and the versions that the consumer reported. Where a fact had several values, all of them.
     */
    private Map<String, String> environment(Cell cell, EnvironmentRules rules) {
        Map<String, String> facts = new TreeMap<>();
        TargetSummary target = target(cell);
        facts.put(
                "target",
                target.target().architecture() + ", " + target.target().provider());
        facts.put("accelerator", target.accelerator());
        target.environment().stream()
                .filter(fact -> rules.countsForTarget(fact.name()))
                .forEach(fact -> facts.put(fact.name(), String.join("; ", fact.values())));
        manifest.host().entrySet().stream()
                .filter(fact -> rules.countsForHost(fact.getKey()))
                .forEach(fact -> facts.put("host." + fact.getKey(), fact.getValue()));
        facts.put("driver and kernel side", instrument(target));
        cell(cell).filter(found -> found.countedTrials() > 0).ifPresent(found -> {
            facts.put(LIBRARY, String.join("; ", found.library()));
            facts.put(RUNTIME, String.join("; ", found.runtime()));
        });
        return facts;
    }

    private TargetSummary target(Cell cell) {
        return summary.targets().stream()
                .filter(target -> target.target().name().equals(cell.target()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target of " + cell));
    }

    private String instrument(TargetSummary target) {
        return manifest.artifacts().stream()
                .filter(artifact -> artifact.component().equals("common")
                        && artifact.architecture() == target.target().architecture())
                .map(ArtifactRecord::contentSha256)
                .collect(Collectors.joining("; "));
    }
}
