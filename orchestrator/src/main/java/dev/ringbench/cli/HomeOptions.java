package dev.ringbench.cli;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the project is, for every command that needs its impls/ or its reports/. */
final class HomeOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Project home, with impls/ and templates/. Default: the folder that holds the jar.")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Where runs are stored. Default: reports/ in the project home.")
    private Optional<Path> reports = Optional.empty();

    /**
     * The project home.
     *
     * @throws RingbenchException if the folder is not one
     */
    Path home() {
        Path folder = home.orElseGet(HomeOptions::folderOfJar).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("impls"))) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    folder + ": not a ringbench project (it has no impls/); give its folder with --home");
        }
        return folder;
    }

    Path reports() {
        return reports.orElseGet(() -> home().resolve("reports"));
    }

    private static Path folderOfJar() {
        try {
            return Path.of(HomeOptions.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar's own place is not a path", e);
        }
    }
}
