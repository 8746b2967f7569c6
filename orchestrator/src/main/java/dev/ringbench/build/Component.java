package dev.ringbench.build;

import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import java.nio.file.Path;

/**
 * Something that is built: an implementation, or the common part (driver and kernel side).
 *
 * @param name names it in results and messages
 * @param directory holds its sources
 */
public record Component(String name, Path directory, BuildRecipe recipe) {

    /**
     * What a consumer is built as: the implementation, for all its variants; or the variant alone, if the recipe says
     * {@code {variant}} anywhere.
     */
    public static Component of(Implementation implementation, Consumer consumer) {
        BuildRecipe common = implementation.build();
        BuildRecipe own = common.of(implementation.mode(consumer));
        String name = own.equals(common) ? implementation.name() : consumer.label();
        return new Component(name, implementation.directory(), own);
    }
}
