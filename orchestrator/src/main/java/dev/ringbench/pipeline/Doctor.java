package dev.ringbench.pipeline;

import dev.ringbench.build.BuildRequirements;
import dev.ringbench.build.BuilderRoot;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.guest.GuestRequirements;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stage 3: what build and guests require of this host, and which targets lack something. Changes nothing. */
public final class Doctor {
    private final Map<Target, List<Requirement>> requirements;

    private Doctor(Map<Target, List<Requirement>> requirements) {
        this.requirements = requirements;
    }

    public static Doctor examine(Path home, RunOptions.Selection selection) {
        return examine(Loaded.from(home, selection));
    }

    static Doctor examine(Loaded loaded) {
        try (LocalMachine here = new LocalMachine()) {
            CacheFolder cache = Caches.ofUser(here);
            List<Requirement> ofAll = Stream.concat(
                            new BuildRequirements(here, cache).requirements().stream(),
                            Stream.of(DiskNeed.of(loaded, cache).requirement()))
                    .toList();
            GuestRequirements guests = new GuestRequirements(here, BuilderRoot.isImported(cache));
            Map<Target, List<Requirement>> byTarget = new LinkedHashMap<>();
            for (Target target : loaded.matrix().targets()) {
                byTarget.put(
                        target,
                        Stream.concat(ofAll.stream(), guests.requirements(target).stream())
                                .toList());
            }
            return new Doctor(byTarget);
        }
    }

    /** All of them, each once. */
    public Set<Requirement> requirements() {
        Set<Requirement> all = new LinkedHashSet<>();
        requirements.values().forEach(all::addAll);
        return all;
    }

    /** What each target lacks, by its name; a target that lacks nothing is not in it. */
    public Map<String, List<Requirement>> lacking() {
        Map<String, List<Requirement>> lacking = new LinkedHashMap<>();
        requirements.forEach((target, needed) -> {
            List<Requirement> missing =
                    needed.stream().filter(Requirement::missing).toList();
            if (!missing.isEmpty()) {
                lacking.put(target.name(), missing);
            }
        });
        return lacking;
    }

    public boolean everyTargetLacksSomething() {
        return lacking().size() == requirements.size();
    }

    /** What a run that cannot measure anything says. */
    RingbenchException refusal() {
        String missing = lacking().values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(requirement ->
                        "\n  " + requirement.name() + " (for " + requirement.neededFor() + "); " + requirement.remedy())
                .collect(Collectors.joining());
        return new RingbenchException(Category.HOST, "this host lacks something for every target:" + missing);
    }
}
