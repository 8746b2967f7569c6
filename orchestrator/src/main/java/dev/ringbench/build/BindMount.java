package dev.ringbench.build;

import java.nio.file.Path;

/**
 * A file or folder of the controller as the builder root sees it.
 *
 * @param target where, an absolute path that exists in the root
 */
public record BindMount(Path source, String target, boolean writable) {}
