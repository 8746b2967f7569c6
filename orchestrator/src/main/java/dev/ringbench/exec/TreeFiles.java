package dev.ringbench.exec;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is copied to a machine: a file, or a folder with all below it, parents first. Symbolic links count as what they name. */
final class TreeFiles {
    private TreeFiles() {}

    /**
     * One of them.
     *
     * @param relative from the top; empty for the top itself
     */
    record Entry(Path path, Path relative, boolean folder, Set<PosixFilePermission> permissions) {

        Path below(Path other) {
            return relative.toString().isEmpty() ? other : other.resolve(relative);
        }

        String below(String other) {
            return relative.toString().isEmpty() ? other : other + "/" + relative;
        }

        /** The permission bits as chmod takes them. */
        int mode() {
            int mode = 0;
            for (PosixFilePermission permission : permissions) {
                // The enum counts down from the owner's read (bit 8) to the others' execute (bit 0).
                mode |= 1 << (8 - permission.ordinal());
            }
            return mode;
        }
    }

    static List<Entry> list(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
            List<Entry> entries = new ArrayList<>();
            for (Path path : paths.sorted().toList()) {
                entries.add(new Entry(
                        path, top.relativize(path), Files.isDirectory(path), Files.getPosixFilePermissions(path)));
            }
            return entries;
        }
    }
}
