package dev.ringbench.build;

import dev.ringbench.cache.Sha256;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The files that a recipe's globs name. Nothing else reaches a build, so that their hash decides its result. */
final class Sources {
    private final Path directory;
    private final List<Path> files;

    private Sources(Path directory, List<Path> files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * Finds them.
     *
     * @throws RingbenchException CONFIGURATION if the globs name none
     */
    static Sources of(Component component) {
        Path directory = component.directory();
        List<PathMatcher> globs = component.recipe().sources().stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> files = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> globs.stream().anyMatch(glob -> glob.matches(directory.relativize(path))))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new RingbenchException(
                        RingbenchException.Category.CONFIGURATION,
                        directory + ": build.sources " + component.recipe().sources() + " name no file there");
            }
            return new Sources(directory, files);
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "the sources of " + component.name() + " cannot be read: " + e,
                    e);
        }
    }

    String sha256() throws IOException {
        return Sha256.ofFiles(directory, files);
    }

    void copyTo(Path target) throws IOException {
        for (Path file : files) {
            Path copy = target.resolve(directory.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Lines that somebody wrote: without lock files (Cargo.lock, go.sum), which tools write. ISO 8859-1 reads any bytes. */
    int lines() throws IOException {
        int lines = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".lock") && !name.endsWith(".sum")) {
                lines += Files.readAllLines(file, StandardCharsets.ISO_8859_1).size();
            }
        }
        return lines;
    }
}
