package dev.ringbench.stats;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a run's trials count: those of each block's last attempt, and for comparisons those of whole boots. */
final class Counted {
    private final List<Trial> current;
    private final int superseded;
    private final Map<Block, Set<String>> boots = new HashMap<>();

    private record Block(String target, int number) {}

    Counted(StoredRun run) {
        Map<Block, Integer> lastAttempt = new HashMap<>();
        for (Trial trial : run.trials()) {
            lastAttempt.merge(block(trial), trial.attempt(), Math::max);
        }
        current = run.trials().stream()
                .filter(trial -> trial.attempt() == lastAttempt.get(block(trial)))
                .sorted(Comparator.comparingInt(Trial::block).thenComparingInt(Trial::order))
                .toList();
        superseded = run.trials().size() - current.size();
        for (Trial trial : current) {
            Set<String> ids = boots.computeIfAbsent(block(trial), key -> new HashSet<>());
            // A trial that reached no machine has no boot, and says nothing about those that did.
            if (!trial.bootId().isEmpty()) {
                ids.add(trial.bootId());
            }
        }
    }

    /** Trials of every block's last attempt, in the order of blocks, whatever became of them. */
    List<Trial> current() {
        return current;
    }

    int superseded() {
        return superseded;
    }

    /** Whether its numbers may be averaged. */
    static boolean isOk(Trial trial) {
        return trial.outcome() instanceof Outcome.Ok && trial.readings().isPresent();
    }

    /** How many boots the block's trials ran in; only blocks with one are paired. */
    int boots(String target, int block) {
        return boots.getOrDefault(new Block(target, block), Set.of()).size();
    }

    private static Block block(Trial trial) {
        return new Block(trial.cell().target(), trial.block());
    }
}
