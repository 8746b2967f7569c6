package dev.ringbench.build;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import java.nio.file.Path;

/** What came of asking for an artifact. A build that fails is an exception instead. */
public sealed interface BuildResult {

    /**
     * It is there.
     *
     * @param directory what the build left in {@code {out}}; not to be changed
     * @param cached whether it had been built before
     */
    record Artifact(ArtifactRecord record, Path directory, boolean cached) implements BuildResult {}

    /**
     * The recipe does not name this architecture.
     *
     * @param evidence a sentence for the report
     */
    record Unbuildable(String component, Architecture architecture, String evidence) implements BuildResult {}
}
