package dev.ringbench.store;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What machines that each measured some targets of a run would have stored. */
public final class Shards {
    private Shards() {}

    public static StoredRun of(StoredRun run, String... targets) {
        List<String> names = List.of(targets);
        RunManifest whole = run.manifest();
        Set<Architecture> architectures = whole.matrix().targets().stream()
                .filter(target -> names.contains(target.name()))
                .map(Target::architecture)
                .collect(Collectors.toSet());
        RunManifest manifest = new RunManifest(
                whole.schema(),
                whole.id(),
                whole.startedAt(),
                whole.ringbenchVersion(),
                whole.commit(),
                whole.matrix(),
                whole.implementations(),
                whole.plannedCells().stream()
                        .filter(cell -> names.contains(cell.target()))
                        .toList(),
                whole.artifacts().stream()
                        .filter(artifact -> architectures.contains(artifact.architecture()))
                        .toList(),
                whole.images().stream()
                        .filter(image -> architectures.contains(image.architecture()))
                        .toList(),
                whole.builder(),
                whole.builderPackages(),
                whole.host());
        return new StoredRun(
                manifest,
                run.trials().stream()
                        .filter(trial -> names.contains(trial.cell().target()))
                        .toList(),
                run.boots().stream()
                        .filter(boot -> names.contains(boot.target()))
                        .toList(),
                run.timings(),
                run.calibrations().stream()
                        .filter(calibration -> names.contains(calibration.target()))
                        .toList());
    }

    /** As if each target had been measured by a machine of its own; the last one's is the first. */
    public static List<StoredRun> eachTarget(StoredRun run) {
        List<StoredRun> shards = new ArrayList<>();
        run.manifest().matrix().targets().forEach(target -> shards.add(0, of(run, target.name())));
        return shards;
    }

    static StoredRun withHost(StoredRun run, String name, String value) {
        Map<String, String> host = new TreeMap<>(run.manifest().host());
        host.put(name, value);
        return with(
                run,
                run.manifest().matrix(),
                run.manifest().commit(),
                run.manifest().artifacts(),
                host);
    }

    static StoredRun withCommit(StoredRun run, String commit) {
        return with(
                run,
                run.manifest().matrix(),
                commit,
                run.manifest().artifacts(),
                run.manifest().host());
    }

    static StoredRun withMatrix(StoredRun run, Matrix matrix) {
        RunManifest manifest = run.manifest();
        return with(run, matrix, manifest.commit(), manifest.artifacts(), manifest.host());
    }

    static StoredRun withArtifact(StoredRun run, ArtifactRecord like, String contentSha256) {
        List<ArtifactRecord> artifacts = new ArrayList<>(run.manifest().artifacts());
        artifacts.add(new ArtifactRecord(
                like.component(),
                like.architecture(),
                like.key(),
                contentSha256,
                like.buildMs(),
                like.sizeBytes(),
                like.sourceLines()));
        return with(
                run,
                run.manifest().matrix(),
                run.manifest().commit(),
                artifacts,
                run.manifest().host());
    }

    private static StoredRun with(
            StoredRun run, Matrix matrix, String commit, List<ArtifactRecord> artifacts, Map<String, String> host) {
        RunManifest old = run.manifest();
        RunManifest manifest = new RunManifest(
                old.schema(),
                old.id(),
                old.startedAt(),
                old.ringbenchVersion(),
                commit,
                matrix,
                old.implementations(),
                old.plannedCells(),
                artifacts,
                old.images(),
                old.builder(),
                old.builderPackages(),
                host);
        return new StoredRun(manifest, run.trials(), run.boots(), run.timings());
    }
}
