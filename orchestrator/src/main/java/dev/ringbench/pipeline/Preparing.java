package dev.ringbench.pipeline;

import dev.ringbench.build.ArtifactBuilder;
import dev.ringbench.build.BuildResult;
import dev.ringbench.build.BuilderRoot;
import dev.ringbench.build.Component;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.Machine;
import dev.ringbench.guest.GuestImage;
import dev.ringbench.guest.GuestImages;
import dev.ringbench.guest.Providers;
import dev.ringbench.guest.VagrantBoxes;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Stage;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Stages 4 to 6: builder root, artifacts and guest images. What fails for one consumer or one target is the outcome of
 * its trials, and the rest goes on.
 */
final class Preparing {
    private static final String COMMON = "common";

    private final Loaded loaded;
    private final StageClock clock;
    private final Machine here;
    private final CacheFolder cache;
    private final VagrantBoxes boxes;
    private final boolean refresh;
    private final Map<String, Outcome> unready = new HashMap<>();
    private final List<ArtifactRecord> artifacts = new ArrayList<>();

    Preparing(Loaded loaded, StageClock clock, Machine here, boolean refresh) {
        this.loaded = loaded;
        this.clock = clock;
        this.here = here;
        this.cache = Caches.ofUser(here);
        this.boxes = new VagrantBoxes(cache);
        this.refresh = refresh;
    }

    /** Targets that the doctor found lacking are measured no further. */
    void exclude(Map<String, List<Requirement>> lacking) {
        lacking.forEach((target, missing) -> unready.put(
                target,
                new Outcome.Failed(
                        "doctor",
                        missing.stream()
                                .map(requirement -> "missing " + requirement.name() + ": " + requirement.remedy())
                                .collect(Collectors.joining("; ")))));
    }

    BuilderRoot builderRoot() {
        boolean cached = !refresh && BuilderRoot.isCached(cache);
        return clock.work(
                Stage.BUILDER, "builder root", () -> BuilderRoot.prepare(here, cache, refresh), root -> cached);
    }

    /** Builds what the targets that are still in need, for each of their architectures. */
    Map<Architecture, Kit> kits(BuilderRoot root) {
        Component common = new Component(COMMON, loaded.home().resolve("impls/common"), loaded.common());
        ArtifactBuilder builder = new ArtifactBuilder(root, cache, common);
        Map<Architecture, Kit> kits = new EnumMap<>(Architecture.class);
        for (Architecture architecture : remainingArchitectures()) {
            Kit.Built driver = built(builder, common, architecture);
            if (driver instanceof Kit.Built.Ready ready) {
                kits.put(architecture, new Kit(ready.folder(), pieces(builder, architecture)));
            } else if (driver instanceof Kit.Built.Missing missing) {
                targetsOf(architecture).forEach(target -> unready.put(target.name(), missing.outcome()));
            }
        }
        return kits;
    }

    Map<Architecture, GuestImage> images() {
        GuestImages images = new GuestImages(cache, DebianSuite.load());
        Map<Architecture, GuestImage> made = new EnumMap<>(Architecture.class);
        for (Architecture architecture : remainingArchitectures()) {
            List<Target> guests = targetsOf(architecture).stream()
                    .filter(target -> target.provider() instanceof Provider.Guest)
                    .toList();
            if (guests.isEmpty()) {
                continue;
            }
            try {
                Supplier<GuestImage> prepare = () -> images.prepare(loaded.imageRequest(architecture), refresh);
                GuestImage image = clock.work(Stage.IMAGES, "image " + architecture, prepare, GuestImage::cached);
                made.put(architecture, image);
                if (guests.stream().anyMatch(target -> target.provider() instanceof Provider.Vagrant)) {
                    boolean cached = boxes.holds(image);
                    clock.work(Stage.IMAGES, "box " + architecture, () -> boxes.of(image), box -> cached);
                }
            } catch (RingbenchException e) {
                Outcome outcome = failed("image", e);
                guests.forEach(target -> unready.put(target.name(), outcome));
            }
        }
        return made;
    }

    Providers providers(java.util.function.Consumer<String> warnings) {
        return new Providers(loaded.home(), boxes, warnings);
    }

    Map<String, Outcome> unready() {
        return Map.copyOf(unready);
    }

    List<ArtifactRecord> artifacts() {
        return List.copyOf(artifacts);
    }

    private Map<String, Kit.Piece> pieces(ArtifactBuilder builder, Architecture architecture) {
        Map<String, Kit.Built> byComponent = new HashMap<>();
        Map<String, Kit.Piece> pieces = new LinkedHashMap<>();
        for (Consumer consumer : loaded.matrix().consumers()) {
            Implementation implementation = loaded.implementations().get(consumer.implementation());
            Component component = Component.of(implementation, consumer);
            Kit.Built built =
                    byComponent.computeIfAbsent(component.name(), name -> built(builder, component, architecture));
            pieces.put(consumer.label(), new Kit.Piece(consumer, implementation, built));
        }
        return pieces;
    }

    private Kit.Built built(ArtifactBuilder builder, Component component, Architecture architecture) {
        try {
            BuildResult result = clock.work(
                    Stage.BUILD,
                    "build " + component.name() + " " + architecture,
                    () -> builder.build(component, architecture),
                    built -> built instanceof BuildResult.Artifact artifact && artifact.cached());
            if (result instanceof BuildResult.Artifact artifact) {
                artifacts.add(artifact.record());
                return new Kit.Built.Ready(artifact.directory());
            }
            String evidence = ((BuildResult.Unbuildable) result).evidence();
            return new Kit.Built.Missing(new Outcome.Unsupported(evidence));
        } catch (RingbenchException e) {
            return new Kit.Built.Missing(failed("build", e));
        }
    }

    /** A failure that is one consumer's or one target's; any other stops the run. */
    private static Outcome failed(String stage, RingbenchException error) {
        if (error.category() != Category.RUN) {
            throw error;
        }
        return new Outcome.Failed(stage, error.getMessage());
    }

    private List<Architecture> remainingArchitectures() {
        return loaded.matrix().targets().stream()
                .filter(target -> !unready.containsKey(target.name()))
                .map(Target::architecture)
                .distinct()
                .toList();
    }

    private List<Target> targetsOf(Architecture architecture) {
        return loaded.matrix().targets().stream()
                .filter(target -> target.architecture() == architecture)
                .toList();
    }
}
