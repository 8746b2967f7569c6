package dev.ringbench.stats.synthetic;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A run that planned two variants besides, and built one of them on its own; no trial of them came about. */
public final class Variants {
    public static final Consumer BUILT_APART = new Consumer("c-libbpf", Optional.of("apart"));
    public static final Consumer SHARING = new Consumer("rust-aya", Optional.of("sharing"));

    private Variants() {}

    public static StoredRun addedTo(StoredRun run) {
        RunManifest manifest = run.manifest();
        Matrix matrix = manifest.matrix();
        List<Consumer> added = List.of(BUILT_APART, SHARING);
        RunManifest more = new RunManifest(
                manifest.schema(),
                manifest.id(),
                manifest.startedAt(),
                manifest.ringbenchVersion(),
                manifest.commit(),
                new Matrix(
                        matrix.name(),
                        both(matrix.consumers(), added),
                        matrix.baseline(),
                        matrix.targets(),
                        matrix.scenarios(),
                        matrix.blocks(),
                        1,
                        matrix.seed()),
                manifest.implementations(),
                both(
                        manifest.plannedCells(),
                        added.stream()
                                .map(consumer -> new Cell(
                                        matrix.targets().get(0).name(),
                                        consumer.label(),
                                        matrix.scenarios().get(0).name()))
                                .toList()),
                both(manifest.artifacts(), List.of(apart(manifest.artifacts().get(0)))),
                manifest.images(),
                manifest.builder(),
                manifest.builderPackages(),
                manifest.host());
        return new StoredRun(more, run.trials(), run.boots(), run.timings());
    }

    private static ArtifactRecord apart(ArtifactRecord any) {
        return new ArtifactRecord(
                BUILT_APART.label(), any.architecture(), any.key(), any.contentSha256(), 5_000, 1_000_000, 300);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
