package dev.ringbench.cache;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was made once and need not be made again: folders {@code KIND/KEY}, the key a hash of whatever decides the content.
 * An entry that is there is complete: it was made under another name, and renamed. Whoever makes it holds its lock.
 */
public final class CacheFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    private static final String UNFINISHED = ".unfinished";
    private static final String OUTDATED = ".outdated";

    private final Path root;
    private final TreeDeleter deleter;

    public CacheFolder(Path root, TreeDeleter deleter) {
        this.root = root.toAbsolutePath();
        this.deleter = deleter;
    }

    /**
     * The user's: {@code ${XDG_CACHE_HOME:-$HOME/.cache}/ringbench}, after the XDG base directory specification, which has
     * a relative path ignored.
     *
     * @throws RingbenchException HOST if neither variable is set
     */
    public static CacheFolder ofUser(Map<String, String> environment, TreeDeleter deleter) {
        Path caches = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> Optional.ofNullable(environment.get("HOME"))
                        .filter(home -> !home.isEmpty())
                        .map(home -> Path.of(home, ".cache")))
                .orElseThrow(() -> new RingbenchException(
                        RingbenchException.Category.HOST,
                        "no place for the cache: neither XDG_CACHE_HOME nor HOME is set; set one of them"));
        return new CacheFolder(caches.resolve("ringbench"), deleter);
    }

    /** Fills an entry's folder, which is there and empty. Large trees are to be on the disk (sync -f) when it returns. */
    @FunctionalInterface
    public interface Maker {
        void make(Path folder) throws IOException;
    }

    public Path root() {
        return root;
    }

    /**
     * Bytes that its disk has left.
     *
     * @throws RingbenchException HOST if the disk does not tell
     */
    public long freeBytes() {
        Path existing = root;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST, existing + ": free space cannot be read: " + e, e);
        }
    }

    /** Whether {@link #entry} would find it. */
    public boolean holds(String kind, String key) {
        return Files.isDirectory(path(kind, key));
    }

    /**
     * The folder of that kind and key; made if it is not there.
     *
     * @throws RingbenchException HOST if the cache cannot be written, INTERRUPTED while another process makes it, and
     *     whatever {@code maker} throws; nothing is left of the entry then
     */
    public Path entry(String kind, String key, Maker maker) {
        Path entry = path(kind, key);
        return Files.isDirectory(entry)
                ? entry
                : locked(entry, () -> {
                    if (!Files.isDirectory(entry)) {
                        rename(made(entry, maker), entry);
                    }
                });
    }

    /**
     * Makes the folder anew; the old one stays until the new one is complete.
     *
     * @throws RingbenchException as {@link #entry}
     */
    public Path renewed(String kind, String key, Maker maker) {
        Path entry = path(kind, key);
        return locked(entry, () -> {
            Path unfinished = made(entry, maker);
            Path outdated = beside(entry, OUTDATED);
            deleter.delete(outdated);
            if (Files.exists(entry)) {
                rename(entry, outdated);
            }
            rename(unfinished, entry);
            deleter.delete(outdated);
        });
    }

    /**
     * Takes over a folder that was made elsewhere on this file system as the entry of that kind and key; one that is there
     * already stays, and so does the folder.
     *
     * @throws RingbenchException as {@link #entry}
     */
    public Path adopt(String kind, String key, Path folder) {
        Path entry = path(kind, key);
        return locked(entry, () -> {
            if (!Files.isDirectory(entry)) {
                rename(folder, entry);
            }
        });
    }

    /**
     * A folder that tools fill and lock by themselves, such as their downloads; made if it is not there.
     *
     * @throws RingbenchException HOST if it cannot be made
     */
    public Path shared(String name) {
        try {
            return Files.createDirectories(root.resolve(checked(name)));
        } catch (IOException e) {
            throw unusable(root.resolve(name), e);
        }
    }

    /** Deletes a tree by this cache's strategy; for what a maker made for itself. */
    public void delete(Path tree) {
        try {
            deleter.delete(tree);
        } catch (IOException e) {
            throw unusable(tree, e);
        }
    }

    /**
     * Deletes everything in it. Only under the host's lock: an entry in use would vanish.
     *
     * @throws RingbenchException HOST if something is left
     */
    public void clear() {
        delete(root);
    }

    private Path made(Path entry, Maker maker) throws IOException {
        Path unfinished = beside(entry, UNFINISHED);
        // Whoever left it is dead: a living one would hold the lock.
        deleter.delete(unfinished);
        Files.createDirectory(unfinished);
        boolean complete = false;
        try {
            maker.make(unfinished);
            complete = true;
        } finally {
            if (!complete) {
                deleter.delete(unfinished);
            }
        }
        return unfinished;
    }

    private Path locked(Path entry, EntryLock.Action action) {
        try {
            Files.createDirectories(entry.getParent());
            EntryLock.whileHolding(beside(entry, ".lock"), action);
            return entry;
        } catch (IOException e) {
            throw unusable(entry, e);
        }
    }

    /** A rename lasts once the folder that holds the name is on the disk: rename(2), fsync(2). */
    private static void rename(Path from, Path to) throws IOException {
        force(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(to.getParent());
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path path(String kind, String key) {
        return root.resolve(checked(kind)).resolve(checked(key));
    }

    private static Path beside(Path entry, String suffix) {
        return entry.resolveSibling("." + entry.getFileName() + suffix);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name in the cache: " + name);
        }
        return name;
    }

    private static RingbenchException unusable(Path path, IOException cause) {
        return new RingbenchException(
                RingbenchException.Category.HOST,
                "the cache cannot be used at " + path + ": " + cause + "; look at space and owner there (df, ls -l)",
                cause);
    }
}
