package dev.ringbench.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Deletes a tree, and nothing outside it: follows no link, enters no mount. A strategy, because a root made by an ordinary
 * user holds files of other ids, which only a user namespace can delete.
 */
@FunctionalInterface
public interface TreeDeleter {

    /**
     * Deletes a folder or file with all below it; one that is not there is no error.
     *
     * @throws IOException if something is left
     */
    void delete(Path tree) throws IOException;

    /** By this process itself: for trees whose files are all its own. */
    static TreeDeleter byThisProcess() {
        return TreeDeleter::deleteOwn;
    }

    private static void deleteOwn(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Object device = device(tree);
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!device(folder).equals(device)) {
                    throw new IOException(folder + " is a mount: not deleted; unmount it first");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Object device(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev", LinkOption.NOFOLLOW_LINKS);
    }
}
