package dev.ringbench.pipeline;

import dev.ringbench.build.BuilderRoot;
import dev.ringbench.cache.CacheBundle;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.HostLock;
import dev.ringbench.cache.TreeDeleter;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.guest.GuestImage;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds once, measures in many places: artifacts and guest images of a matrix in one file, and what the builder root was,
 * without the root. A host that imports it needs neither compilers nor privileges to measure in guests.
 */
public final class Bundling {
    private static final Duration LIMIT = Duration.ofHours(1);

    private Bundling() {}

    /**
     * Stages 4 to 6 for a matrix, and what they made in a file (tar, zstd).
     *
     * @throws RingbenchException if something of it cannot be built, or the file cannot be written
     */
    // The lock is a scope: nothing is asked of it.
    @SuppressWarnings("try")
    public static void export(Path file, RunOptions options, Progress.Listener progress) {
        StageClock clock = new StageClock(progress);
        Loaded loaded = clock.stage(Stage.LOAD, () -> Loaded.from(options.home(), options.selection()));
        try (LocalMachine here = new LocalMachine();
                HostLock lock = HostLock.acquire(
                        "cache export",
                        options.waits(),
                        holder -> clock.tell(new Progress.Warning("waiting: this host is held by " + holder)))) {
            Preparing preparing = new Preparing(loaded, clock, here, options.refresh());
            BuilderRoot root = clock.stage(Stage.BUILDER, preparing::builderRoot);
            requireBuilt(clock.stage(Stage.BUILD, () -> preparing.kits(root)).values());
            List<GuestImage> images =
                    List.copyOf(clock.stage(Stage.IMAGES, preparing::images).values());
            requireReady(preparing.unready());
            pack(here, file, new Contents(root, preparing.artifacts(), images));
        }
    }

    /**
     * Takes over what such a file holds; what the cache has already stays.
     *
     * @return a line for the user
     * @throws RingbenchException if an entry is not what the file's own list says, or was made by another recipe
     */
    public static String importFrom(Path file) {
        // Nothing here has another owner: no namespace is needed to delete it, and a container may have none to give.
        CacheFolder cache = CacheFolder.ofUser(System.getenv(), TreeDeleter.byThisProcess());
        try (LocalMachine here = new LocalMachine()) {
            Path unpacked = cache.shared("import-" + ProcessHandle.current().pid());
            try {
                tar(here, List.of("--extract", "--no-same-owner", "--directory", unpacked.toString()), file);
                List<CacheBundle.Entry> entries = CacheBundle.verified(unpacked);
                for (CacheBundle.Entry entry : entries) {
                    Path folder = unpacked.resolve(entry.toString());
                    if (BuilderRoot.isRoot(entry)) {
                        BuilderRoot.adopt(cache, entry, folder);
                    } else {
                        cache.adopt(entry.kind(), entry.key(), folder);
                    }
                }
                return "imported " + entries.size() + " verified entries into " + cache.root();
            } catch (IOException e) {
                throw new RingbenchException(Category.HOST, file + ": cannot be imported (" + e + ")", e);
            } finally {
                cache.delete(unpacked);
            }
        }
    }

    private static void pack(LocalMachine here, Path file, Contents contents) {
        CacheFolder cache = Caches.ofUser(here);
        Path staging = cache.shared("export-" + ProcessHandle.current().pid());
        try {
            List<CacheBundle.Entry> cached = contents.cached();
            List<CacheBundle.Entry> entries = new ArrayList<>(cached);
            entries.add(contents.root().exportTo(staging));
            List<Path> folders = entries.stream()
                    .map(entry -> (BuilderRoot.isRoot(entry) ? staging : cache.root()).resolve(entry.toString()))
                    .toList();
            CacheBundle.describe(entries, folders, staging.resolve(CacheBundle.LIST));
            List<String> arguments = new ArrayList<>(List.of("--create", "--sparse", "--owner=0", "--group=0"));
            arguments.addAll(List.of("--directory", staging.toString(), CacheBundle.LIST));
            arguments.add(entries.get(entries.size() - 1).toString());
            arguments.addAll(List.of("--directory", cache.root().toString()));
            cached.forEach(entry -> arguments.add(entry.toString()));
            tar(here, arguments, file);
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, file + ": cannot be exported (" + e + ")", e);
        } finally {
            cache.delete(staging);
        }
    }

    private static void tar(LocalMachine here, List<String> arguments, Path file) {
        List<String> command = new ArrayList<>(
                List.of("tar", "--zstd", "--file", file.toAbsolutePath().toString()));
        command.addAll(arguments);
        CommandResult result = here.run(Command.of(command).within(LIMIT));
        if (!result.succeeded()) {
            throw new RingbenchException(
                    Category.HOST,
                    file + ": tar failed; apt-get install tar zstd if one is missing; its last lines:\n"
                            + result.lastLines(5));
        }
    }

    private static void requireBuilt(Iterable<Kit> kits) {
        for (Kit kit : kits) {
            for (Kit.Piece piece : kit.pieces().values()) {
                if (piece.built() instanceof Kit.Built.Missing missing
                        && missing.outcome() instanceof Outcome.Failed failed) {
                    throw new RingbenchException(Category.RUN, failed.detail());
                }
            }
        }
    }

    private static void requireReady(Map<String, Outcome> unready) {
        unready.forEach((target, outcome) -> {
            throw new RingbenchException(Category.RUN, "target " + target + " cannot be prepared: " + outcome);
        });
    }

    /** What a matrix needs, by the names that it has in the cache. */
    private record Contents(BuilderRoot root, List<ArtifactRecord> artifacts, List<GuestImage> images) {
        List<CacheBundle.Entry> cached() {
            List<CacheBundle.Entry> entries = new ArrayList<>();
            artifacts.forEach(artifact -> entries.add(new CacheBundle.Entry("artifacts", artifact.key())));
            images.forEach(image -> entries.add(new CacheBundle.Entry(
                    image.folder().getParent().getFileName().toString(),
                    image.folder().getFileName().toString())));
            return entries;
        }
    }
}
