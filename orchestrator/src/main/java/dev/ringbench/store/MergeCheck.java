package dev.ringbench.store;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Cell;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether shards are the parts of one matrix, measured with the same things: each target once, whole. */
final class MergeCheck {
    private final List<StoredRun> shards;
    private final List<String> problems = new ArrayList<>();

    private MergeCheck(List<StoredRun> shards) {
        this.shards = shards;
    }

    /**
     * Refuses what would not be one run.
     *
     * @throws RingbenchException of category CONFIGURATION, naming all of it
     */
    static void requireOneRun(List<StoredRun> shards) {
        MergeCheck check = new MergeCheck(shards);
        check.sameThings();
        if (check.problems.isEmpty()) {
            check.eachTargetOnce();
            check.everyBlockWhole();
        }
        if (!check.problems.isEmpty()) {
            throw new RingbenchException(
                    Category.CONFIGURATION, "these runs are not the shards of one:" + String.join("", check.problems));
        }
    }

    private void sameThings() {
        same("matrix name", manifest -> matrix(manifest).name());
        same("implementations", manifest -> matrix(manifest).consumers());
        same("baseline", manifest -> matrix(manifest).baseline());
        same("targets", manifest -> matrix(manifest).targets());
        same("scenarios", manifest -> matrix(manifest).scenarios());
        same("blocks", manifest -> matrix(manifest).blocks());
        same("parallel-targets", manifest -> matrix(manifest).parallelTargets());
        same("seed", manifest -> matrix(manifest).seed());
        same("rules", manifest -> matrix(manifest).rules());
        same("version of ringbench", RunManifest::ringbenchVersion);
        same("commit", RunManifest::commit);
        same("builder root", RunManifest::builder);
        sameEverywhere(
                "artifact",
                RunManifest::artifacts,
                artifact -> artifact.component() + " for " + artifact.architecture(),
                ArtifactRecord::contentSha256);
        sameEverywhere(
                "guest image",
                RunManifest::images,
                image -> image.architecture().label(),
                ImageRecord::key);
    }

    private void same(String what, Function<RunManifest, Object> value) {
        RunManifest first = shards.get(0).manifest();
        shards.stream()
                .map(StoredRun::manifest)
                .filter(manifest -> !Objects.equals(value.apply(manifest), value.apply(first)))
                .forEach(manifest -> problem("the " + what + " of " + manifest.id() + " is " + value.apply(manifest)
                        + ", and that of " + first.id() + " is " + value.apply(first)));
    }

    private <T> void sameEverywhere(
            String what, Function<RunManifest, List<T>> items, Function<T, String> name, Function<T, String> hash) {
        Map<String, String> seen = new HashMap<>();
        for (StoredRun shard : shards) {
            for (T item : items.apply(shard.manifest())) {
                String before = seen.putIfAbsent(name.apply(item), hash.apply(item));
                if (before != null && !before.equals(hash.apply(item))) {
                    problem("the " + what + " " + name.apply(item) + " of "
                            + shard.manifest().id()
                            + " is another one: build once, and use cache export and cache import");
                }
            }
        }
    }

    /** Overlaps and gaps. */
    private void eachTargetOnce() {
        Map<String, List<String>> shardsByTarget = new LinkedHashMap<>();
        Matrix matrix = matrix(shards.get(0).manifest());
        matrix.targets().forEach(target -> shardsByTarget.put(target.name(), new ArrayList<>()));
        for (StoredRun shard : shards) {
            plannedTargets(shard)
                    .forEach(target ->
                            shardsByTarget.get(target).add(shard.manifest().id()));
        }
        shardsByTarget.forEach((target, ids) -> {
            if (ids.size() > 1) {
                problem("overlap: target " + target + " is in " + String.join(" and in ", ids));
            } else if (ids.isEmpty()) {
                problem("gap: target " + target + " is in none of them; measure its shard");
            }
        });
    }

    /** Every cell of a shard's targets, in every block's last attempt. */
    private void everyBlockWhole() {
        for (StoredRun shard : shards) {
            Matrix matrix = matrix(shard.manifest());
            for (String target : plannedTargets(shard)) {
                String missing = IntStream.rangeClosed(1, matrix.blocks())
                        .filter(block -> !whole(shard, target, block))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
                if (!missing.isEmpty()) {
                    problem("gap: " + shard.manifest().id() + " lacks trials of " + target + " in block " + missing
                            + "; run --resume measures them");
                }
            }
        }
    }

    private static boolean whole(StoredRun shard, String target, int block) {
        List<Trial> trials = shard.trials().stream()
                .filter(trial -> trial.cell().target().equals(target) && trial.block() == block)
                .toList();
        int last = trials.stream().mapToInt(Trial::attempt).max().orElse(0);
        Set<Cell> measured = trials.stream()
                .filter(trial -> trial.attempt() == last)
                .map(Trial::cell)
                .collect(Collectors.toSet());
        return measured.containsAll(cells(matrix(shard.manifest()), target));
    }

    private static List<Cell> cells(Matrix matrix, String target) {
        return matrix.scenarios().stream()
                .flatMap(scenario -> matrix.consumers().stream()
                        .map(consumer -> new Cell(target, consumer.label(), scenario.name())))
                .toList();
    }

    private static List<String> plannedTargets(StoredRun shard) {
        List<String> planned = shard.manifest().plannedCells().stream()
                .map(Cell::target)
                .distinct()
                .toList();
        return matrix(shard.manifest()).targets().stream()
                .map(Target::name)
                .filter(planned::contains)
                .toList();
    }

    private static Matrix matrix(RunManifest manifest) {
        return manifest.matrix();
    }

    private void problem(String what) {
        problems.add("\n  " + what);
    }
}
