package dev.ringbench.stats;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Boot;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.TargetSummary;
import dev.ringbench.model.summary.TargetSummary.Fact;
import dev.ringbench.model.summary.TargetSummary.FactReading;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Summarises each target: its boots, what it said of itself, and its tiers. */
final class Targets {
    private final StoredRun run;
    private final Counted counted;
    private final Tierings tierings;

    Targets(StoredRun run, Counted counted, Rules rules) {
        this.run = run;
        this.counted = counted;
        this.tierings =
                new Tierings(rules, new Estimates(rules, run.manifest().matrix().seed()));
    }

    TargetSummary summarise(Target target, List<GroupSummary> groups) {
        List<Boot> boots = run.boots().stream()
                .filter(boot -> boot.target().equals(target.name()))
                .toList();
        List<Integer> blocks = counted.current().stream()
                .filter(trial -> trial.cell().target().equals(target.name()))
                .map(Trial::block)
                .distinct()
                .sorted()
                .toList();
        return new TargetSummary(
                target,
                Groups.accelerator(run, target),
                boots.stream().anyMatch(boot -> boot.accelerator() == Accelerator.TCG),
                freshBoots(boots),
                boots.stream().map(Boot::startMs).filter(took -> took > 0).toList(),
                environment(boots),
                blocks,
                blocks.stream()
                        .filter(block -> counted.boots(target.name(), block) > 1)
                        .toList(),
                tierings.of(groups));
    }

    /** From what was stored: each block's boot was started by ringbench, and is no other block's. */
    private static boolean freshBoots(List<Boot> boots) {
        long distinct = boots.stream().map(Boot::bootId).distinct().count();
        return !boots.isEmpty() && distinct == boots.size() && boots.stream().allMatch(boot -> boot.startMs() > 0);
    }

    private static List<Fact> environment(List<Boot> boots) {
        SortedSet<String> names = new TreeSet<>();
        boots.forEach(boot -> names.addAll(boot.environment().keySet()));
        return names.stream().map(name -> new Fact(name, readings(boots, name))).toList();
    }

    private static List<FactReading> readings(List<Boot> boots, String name) {
        SortedMap<String, SortedSet<Integer>> blocks = new TreeMap<>();
        for (Boot boot : boots) {
            String value = boot.environment().getOrDefault(name, "");
            blocks.computeIfAbsent(value, key -> new TreeSet<>()).add(boot.block());
        }
        return blocks.entrySet().stream()
                .map(entry -> new FactReading(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
