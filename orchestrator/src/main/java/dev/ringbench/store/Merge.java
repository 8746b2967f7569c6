package dev.ringbench.store;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Calibration;
import dev.ringbench.model.Cell;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Timing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the shards of a matrix into the run that one machine would have stored. */
public final class Merge {
    private final List<StoredRun> shards;
    private final Matrix matrix;

    private Merge(List<StoredRun> shards) {
        this.shards = List.copyOf(shards);
        this.matrix = shards.get(0).manifest().matrix();
    }

    /**
     * The whole run; what it holds is what the shards hold, in the order of the matrix.
     *
     * @param shards at least one, in any order
     * @throws dev.ringbench.model.RingbenchException naming every overlap, gap and difference, if they are not the parts of
     *     one matrix
     */
    public static StoredRun of(List<StoredRun> shards) {
        List<StoredRun> inOrder = shards.stream()
                .sorted(Comparator.comparing(shard -> shard.manifest().startedAt()))
                .toList();
        MergeCheck.requireOneRun(inOrder);
        return new Merge(inOrder).merged();
    }

    private StoredRun merged() {
        return new StoredRun(
                manifest(),
                inTargetOrder(StoredRun::trials, trial -> trial.cell().target()),
                inTargetOrder(StoredRun::boots, Boot::target),
                timings(),
                inTargetOrder(StoredRun::calibrations, Calibration::target));
    }

    private RunManifest manifest() {
        RunManifest first = shards.get(0).manifest();
        return new RunManifest(
                first.schema(),
                first.id(),
                first.startedAt(),
                first.ringbenchVersion(),
                first.commit(),
                matrix,
                first.implementations(),
                inTargetOrder(shard -> shard.manifest().plannedCells(), Cell::target),
                artifacts(),
                images(),
                first.builder(),
                first.builderPackages(),
                host());
    }

    /** An artifact that several shards used stands once, in the order of the architectures' first targets. */
    private List<ArtifactRecord> artifacts() {
        List<String> architectures = matrix.targets().stream()
                .map(target -> target.architecture().label())
                .distinct()
                .toList();
        Map<String, ArtifactRecord> once = new LinkedHashMap<>();
        manifests()
                .flatMap(manifest -> manifest.artifacts().stream())
                .sorted(Comparator.comparingInt(artifact ->
                        architectures.indexOf(artifact.architecture().label())))
                .forEach(artifact -> once.putIfAbsent(artifact.component() + " " + artifact.architecture(), artifact));
        return List.copyOf(once.values());
    }

    private List<ImageRecord> images() {
        Map<String, ImageRecord> once = new TreeMap<>();
        Comparator<ImageRecord> byArchitecture = Comparator.comparing(ImageRecord::architecture);
        manifests()
                .flatMap(manifest -> manifest.images().stream())
                .forEach(image -> once.putIfAbsent(image.architecture().label(), image));
        return once.values().stream().sorted(byArchitecture).toList();
    }

    /** Stage by stage, each stage's parts as they began, and then the stage as a whole: on every shard's machine. */
    private List<Timing> timings() {
        return shards.stream()
                .flatMap(shard -> shard.timings().stream())
                .distinct()
                .sorted(Comparator.comparing(Timing::stage)
                        .thenComparing(timing -> timing.what().isEmpty())
                        .thenComparing(Timing::startedAt))
                .toList();
    }

    /** Where the controllers differ, each value with the targets that were measured from there. */
    private Map<String, String> host() {
        Map<String, Map<String, Collection<String>>> values = new TreeMap<>();
        for (StoredRun shard : shards) {
            Collection<String> targets = shard.manifest().plannedCells().stream()
                    .map(Cell::target)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            shard.manifest()
                    .host()
                    .forEach((name, value) -> values.computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .computeIfAbsent(value, key -> new LinkedHashSet<>())
                            .addAll(targets));
        }
        Map<String, String> host = new TreeMap<>();
        values.forEach((name, targets) -> host.put(name, everywhereOrEach(targets)));
        return host;
    }

    private String everywhereOrEach(Map<String, Collection<String>> targets) {
        if (targets.size() == 1
                && targets.values().iterator().next().size() == matrix.targets().size()) {
            return targets.keySet().iterator().next();
        }
        return targets.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }

    private <T> List<T> inTargetOrder(Function<StoredRun, List<T>> items, Function<T, String> target) {
        List<String> order = matrix.targets().stream().map(Target::name).toList();
        Comparator<T> byTarget = Comparator.comparingInt(item -> order.indexOf(target.apply(item)));
        return shards.stream()
                .flatMap(shard -> items.apply(shard).stream())
                .sorted(byTarget)
                .toList();
    }

    private Stream<RunManifest> manifests() {
        return shards.stream().map(StoredRun::manifest);
    }
}
