package dev.ringbench.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the pipeline for real, with the project's own consumers or others, and reads what it stored. */
final class RealRun {
    /** The project's checkout; failsafe tells it. */
    static final Path PROJECT = Path.of(System.getProperty("ringbench.home")).normalize();

    private RealRun() {}

    /** A matrix of the given text, run to its end. */
    static StoredRun of(Path home, Path reports, String matrix, Progress.Listener listener) {
        try {
            Files.createDirectories(reports);
            Path file = Files.writeString(reports.resolve("matrix.yaml"), matrix, StandardCharsets.UTF_8);
            RunOptions.Selection selection = new RunOptions.Selection(
                    Optional.of(file), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
            RunOptions options = new RunOptions(home, reports, selection, Optional.empty(), false, true);
            return RunFolder.open(Run.run(options, listener).folder()).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredRun of(Path home, Path reports, String matrix) {
        return of(home, reports, matrix, progress -> {});
    }

    /** A matrix of one target with one openat2 scenario. */
    static String matrix(String provider, String implementations, int windowSeconds) {
        return """
                name: test
                implementations: [%s]
                targets:
                  - {name: target, architecture: x86_64, provider: %s}
                scenarios:
                  - {name: openat2, load: openat2, window-seconds: %d}
                blocks: 1
                """.formatted(implementations, provider, windowSeconds);
    }

    /** Skips the test, with the evidence, where this machine cannot run what it is about. */
    static void assumeSupported(StoredRun run) {
        for (Trial trial : run.trials()) {
            if (trial.outcome() instanceof Outcome.Unsupported unsupported) {
                assumeTrue(false, trial.cell() + " is unsupported here: " + unsupported.evidence());
            }
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
