package dev.ringbench.pipeline;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Plan;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a stored run still lacks. A block that is incomplete is measured again whole, in the same order, as a new
 * attempt: its trials must share one boot.
 */
final class Resumption {
    private final List<Trial> stored;

    Resumption(List<Trial> stored) {
        this.stored = List.copyOf(stored);
    }

    /** Nothing is stored yet: a new run. */
    static Resumption ofNothing() {
        return new Resumption(List.of());
    }

    /** The blocks that the plan has and the stored trials do not complete. */
    List<Plan.Block> remaining(Plan plan) {
        return plan.blocks().stream().filter(block -> !complete(block)).toList();
    }

    /** Which attempt at this block comes next, from 1. */
    int nextAttempt(Plan.Block block) {
        return lastAttempt(block) + 1;
    }

    /**
     * Refuses to go on with other things than those that the stored trials were measured with.
     *
     * @throws RingbenchException naming each that differs
     */
    static void requireSame(StoredRun run, RunManifest now) {
        RunManifest then = run.manifest();
        List<String> differences = new ArrayList<>();
        if (!then.matrix().equals(now.matrix())) {
            differences.add("the matrix (or --only, --blocks, --window-seconds)");
        } else if (!then.plannedCells().equals(now.plannedCells())) {
            differences.add("the part of the matrix (--shard)");
        }
        then.artifacts().stream()
                .filter(artifact -> now.artifacts().stream()
                        .noneMatch(other -> other.component().equals(artifact.component())
                                && other.architecture() == artifact.architecture()
                                && other.contentSha256().equals(artifact.contentSha256())))
                .map(artifact -> "artifact " + artifact.component() + " for " + artifact.architecture())
                .forEach(differences::add);
        then.images().stream()
                .filter(image -> now.images().stream()
                        .noneMatch(other -> other.architecture() == image.architecture()
                                && Objects.equals(other.key(), image.key())))
                .map(image -> "guest image for " + image.architecture())
                .forEach(differences::add);
        if (!differences.isEmpty()) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    then.id() + " cannot be resumed: these are no longer the same: " + String.join(", ", differences)
                            + "; start a new run");
        }
    }

    private boolean complete(Plan.Block block) {
        int attempt = lastAttempt(block);
        Set<Cell> measured = new HashSet<>();
        stored.stream()
                .filter(trial -> isOf(trial, block) && trial.attempt() == attempt)
                .forEach(trial -> measured.add(trial.cell()));
        return measured.containsAll(block.cells());
    }

    private int lastAttempt(Plan.Block block) {
        return stored.stream()
                .filter(trial -> isOf(trial, block))
                .mapToInt(Trial::attempt)
                .max()
                .orElse(0);
    }

    private static boolean isOf(Trial trial, Plan.Block block) {
        return trial.block() == block.number()
                && trial.cell().target().equals(block.target().name());
    }
}
