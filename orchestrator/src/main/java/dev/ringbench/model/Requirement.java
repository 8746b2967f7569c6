package dev.ringbench.model;

import java.util.Optional;

/**
 * Something that the host must have, as doctor reports it.
 *
 * @param name such as {@code qemu-system-aarch64}
 * @param neededFor which targets or stages need it
 * @param found where it was found and in which version; empty if it is missing
 * @param remedy how to get it, as a command or one sentence
 * @param optional whether the run goes on without it, with less
 */
public record Requirement(String name, String neededFor, Optional<String> found, String remedy, boolean optional) {

    public boolean missing() {
        return found.isEmpty() && !optional;
    }
}
