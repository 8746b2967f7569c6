package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComponentTest {
    private static final Consumer PLAIN = new Consumer("alpha", Optional.empty());
    private static final Consumer OTHER = new Consumer("alpha", Optional.of("other"));

    @Test
    void a_recipe_without_variants_is_one_component_for_all_of_them() {
        Implementation implementation = implementation(recipe("*.c", "make", "gcc"));

        assertThat(Component.of(implementation, OTHER)).isEqualTo(Component.of(implementation, PLAIN));
        assertThat(Component.of(implementation, PLAIN).name()).isEqualTo("alpha");
    }

    @Test
    void a_recipe_that_names_the_variant_is_a_component_for_each() {
        Implementation implementation = implementation(recipe("{variant}/*", "VARIANT={variant}", "gcc-{variant}"));

        assertThat(Component.of(implementation, PLAIN))
                .isEqualTo(new Component("alpha", Path.of("alpha"), recipe("plain/*", "VARIANT=plain", "gcc-plain")));
        assertThat(Component.of(implementation, OTHER))
                .isEqualTo(new Component(
                        "alpha@other", Path.of("alpha"), recipe("other/*", "VARIANT=other", "gcc-other")));
    }

    private static BuildRecipe recipe(String glob, String word, String compiler) {
        List<List<String>> commands = List.of(List.of("make", word));
        return new BuildRecipe(
                List.of(glob),
                commands,
                commands,
                Map.of("NAME", word),
                Map.of(Architecture.ARM32, Map.of("CC", compiler)),
                commands);
    }

    private static Implementation implementation(BuildRecipe recipe) {
        return new Implementation(
                "alpha",
                "Alpha",
                "Alpha",
                "alpha",
                List.of("plain", "other"),
                recipe,
                List.of("{artifact}/consumer"),
                "{common}/openat2.bpf.o",
                Map.of(),
                Set.of(),
                List.of(),
                List.of(),
                Path.of("alpha"));
    }
}
