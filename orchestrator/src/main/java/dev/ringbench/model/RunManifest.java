package dev.ringbench.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run set out to measure and with what: run.json, written before the first trial.
 *
 * @param schema version of the results format
 * @param id the run's name, {@code <UTC time>-<matrix name>}
 * @param ringbenchVersion version of the jar
 * @param commit of the project home, {@code unknown} outside a checkout; with {@code -dirty} when it had changes
 * @param plannedCells every cell that was to be measured, in the matrix's order
 * @param builder hash of the builder root
 * @param builderPackages Debian packages in the builder root with their versions
 * @param host the controller: what its numbers depend on, by name
 */
public record RunManifest(
        int schema,
        String id,
        Instant startedAt,
        String ringbenchVersion,
        String commit,
        Matrix matrix,
        List<ImplementationRecord> implementations,
        List<Cell> plannedCells,
        List<ArtifactRecord> artifacts,
        List<ImageRecord> images,
        String builder,
        Map<String, String> builderPackages,
        Map<String, String> host) {

    /** The same, stored in another version of the results format and under another name. */
    public RunManifest stored(int format, String name) {
        return new RunManifest(
                format,
                name,
                startedAt,
                ringbenchVersion,
                commit,
                matrix,
                implementations,
                plannedCells,
                artifacts,
                images,
                builder,
                builderPackages,
                host);
    }
}
