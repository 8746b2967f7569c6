package dev.ringbench.config;

import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.RingbenchException;
import java.nio.file.Path;
import java.util.List;

/** impls/common/build.yaml: how driver and kernel side are built, for every implementation. */
public final class BuildFile {
    private static final Field<BuildRecipe> BUILD = Field.required("build", BuildForm.ofCommon());

    private BuildFile() {}

    /**
     * Reads a file that has a {@code build} section and nothing else.
     *
     * @throws RingbenchException of category CONFIGURATION, listing everything that is wrong, one a line
     */
    public static BuildRecipe read(Path file) {
        return Decoding.read(file, new Form<>("a build file", List.of(BUILD), values -> values.get(BUILD)));
    }
}
