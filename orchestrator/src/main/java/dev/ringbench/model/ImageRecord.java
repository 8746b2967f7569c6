package dev.ringbench.model;

import java.util.Map;

/**
 * A guest image that a run used.
 *
 * @param key hash of its recipe, packages and suite
 * @param kernelRelease as in uname -r
 * @param packages Debian packages in it with their versions
 */
public record ImageRecord(Architecture architecture, String key, String kernelRelease, Map<String, String> packages) {}
