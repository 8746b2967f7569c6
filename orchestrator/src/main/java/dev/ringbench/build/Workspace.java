package dev.ringbench.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One build's own folders, and what it sees of them: a writable copy of its sources, the common ones, an empty {@code out},
 * and empty folders for the compilers' caches, so that the build is cold. Downloads are shared by all builds.
 */
final class Workspace {
    private final Path folder;
    private final Path downloads;

    private Workspace(Path folder, Path downloads) {
        this.folder = folder;
        this.downloads = downloads;
    }

    static Workspace create(Path folder, Path downloads, Sources sources, Sources common) throws IOException {
        Workspace workspace = new Workspace(folder, downloads);
        for (String name : List.of("source", "common", "out", "cold")) {
            Files.createDirectories(folder.resolve(name));
        }
        sources.copyTo(folder.resolve("source"));
        common.copyTo(folder.resolve("common"));
        return workspace;
    }

    Path out() {
        return folder.resolve("out");
    }

    List<BindMount> mounts() {
        return List.of(
                new BindMount(folder.resolve("source"), "/ringbench/source", true),
                new BindMount(folder.resolve("common"), "/ringbench/common", false),
                new BindMount(folder.resolve("out"), "/ringbench/out", true),
                new BindMount(folder.resolve("cold"), "/ringbench/cold", true),
                new BindMount(downloads, "/ringbench/downloads", true));
    }

    /** What recipes' placeholders stand for in the root. */
    static Map<String, String> placeholders(String architecture) {
        return Map.of(
                "{out}", "/ringbench/out",
                "{source}", "/ringbench/source",
                "{common}", "/ringbench/common",
                "{architecture}", architecture);
    }

    /** Where tools keep what they download (shared) and what they compile (empty at the start). */
    static Map<String, String> toolFolders(boolean network) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "GOMODCACHE", "/ringbench/downloads/go",
                "GOCACHE", "/ringbench/cold/go",
                "CARGO_HOME", "/ringbench/downloads/cargo",
                "CARGO_TARGET_DIR", "/ringbench/cold/cargo",
                "PYTHONDONTWRITEBYTECODE", "1"));
        if (!network) {
            // Without it cargo tries to reach its registry first, and says something else than what is wrong.
            variables.put("CARGO_NET_OFFLINE", "true");
            variables.put("GOPROXY", "off");
        }
        return variables;
    }
}
