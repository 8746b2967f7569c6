package dev.ringbench.build;

import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Implementation;
import java.nio.file.Path;

/**
 * Something that is built: an implementation, or the common part (driver and kernel side).
 *
 * @param name names it in results and messages
 * @param directory holds its sources
 */
public record Component(String name, Path directory, BuildRecipe recipe) {

    public static Component of(Implementation implementation) {
        return new Component(implementation.name(), implementation.directory(), implementation.build());
    }
}
