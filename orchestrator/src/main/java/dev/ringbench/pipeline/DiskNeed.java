package dev.ringbench.pipeline;

import dev.ringbench.build.BuilderRoot;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.guest.GuestImages;
import dev.ringbench.guest.VagrantBoxes;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run has still to put into the cache, by the sizes that such things have had.
 *
 * @param missing what is not there, or may be new, by name
 * @param bytes about how much that will be
 * @param free how much the disk has left
 */
public record DiskNeed(Path cache, List<String> missing, long bytes, long free) {

    /** Artifacts of all implementations on all architectures, and what their builds download. */
    private static final long ARTIFACT_BYTES = 1_000_000_000;

    static DiskNeed of(Loaded loaded, CacheFolder cache) {
        GuestImages images = new GuestImages(cache, DebianSuite.load());
        List<String> missing = new ArrayList<>(List.of("artifacts"));
        long bytes = ARTIFACT_BYTES;
        if (!BuilderRoot.isCached(cache)) {
            missing.add("builder root");
            bytes += BuilderRoot.TYPICAL_BYTES;
        }
        for (Architecture architecture : Architecture.values()) {
            boolean guests = hasTarget(loaded, architecture, Provider.Guest.class);
            if (guests && !images.holds(loaded.imageRequest(architecture))) {
                missing.add("image " + architecture);
                bytes += GuestImages.TYPICAL_BYTES;
                // A box is made of its image, so that it is missing as well.
                if (hasTarget(loaded, architecture, Provider.Vagrant.class)) {
                    missing.add("box " + architecture);
                    bytes += VagrantBoxes.TYPICAL_BYTES;
                }
            }
        }
        return new DiskNeed(cache.root(), List.copyOf(missing), bytes, cache.freeBytes());
    }

    /** Whether it fits, with as much again to spare: things are made beside what they replace. */
    public boolean fits() {
        return 2 * bytes <= free;
    }

    /** As doctor reports it. */
    Requirement requirement() {
        return new Requirement(
                "room in " + cache,
                String.join(", ", missing),
                Optional.of(gigabytes(free) + " free, about " + gigabytes(bytes) + " to be made")
                        .filter(text -> fits()),
                "about " + gigabytes(2 * bytes) + " must be free there and " + gigabytes(free)
                        + " are; XDG_CACHE_HOME names another place, `clean` deletes what is there",
                false);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static boolean hasTarget(Loaded loaded, Architecture architecture, Class<? extends Provider> provider) {
        return loaded.matrix().targets().stream()
                .filter(target -> target.architecture() == architecture)
                .map(Target::provider)
                .anyMatch(provider::isInstance);
    }
}
