package dev.ringbench.model;

/**
 * What was built for an implementation and an architecture.
 *
 * @param component the implementation's name, a consumer's label if each variant is built on its own, or {@code common}
 *     for driver and kernel side
 * @param key hash of its sources and its builder
 * @param contentSha256 hash of what was built
 * @param buildMs cold: no compiler's cache, downloads not counted
 * @param sizeBytes of all files
 * @param sourceLines lines of its own sources
 */
public record ArtifactRecord(
        String component,
        Architecture architecture,
        String key,
        String contentSha256,
        long buildMs,
        long sizeBytes,
        int sourceLines) {}
