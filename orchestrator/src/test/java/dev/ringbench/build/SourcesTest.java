package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    private Path directory;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectories(folder.resolve("component"));
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("src/main.rs"), "fn main() {\n}\n");
        Files.writeString(directory.resolve("Cargo.lock"), "a\nb\nc\n");
        Files.writeString(directory.resolve("README.md"), "words\n");
    }

    @Test
    void are_what_the_globs_name_below_the_folder() throws IOException {
        Path copy = folder.resolve("copy");

        sources("src/*.rs", "*.lock").copyTo(copy);

        assertThat(copy.resolve("src/main.rs")).hasContent("fn main() {\n}\n");
        assertThat(copy.resolve("Cargo.lock")).exists();
        assertThat(copy.resolve("README.md")).doesNotExist();
    }

    @Test
    void count_the_lines_that_somebody_wrote() throws IOException {
        assertThat(sources("src/*.rs", "*.lock").lines()).isEqualTo(2);
    }

    @Test
    void have_another_hash_if_one_of_them_changes_and_only_then() throws IOException {
        String before = sources("src/*.rs", "*.lock").sha256();
        Files.writeString(directory.resolve("README.md"), "other words\n");
        String readme = sources("src/*.rs", "*.lock").sha256();
        Files.writeString(directory.resolve("Cargo.lock"), "a\nb\nd\n");
        String lock = sources("src/*.rs", "*.lock").sha256();

        assertThat(readme).isEqualTo(before);
        assertThat(lock).isNotEqualTo(before);
    }

    @Test
    void that_are_none_are_refused_with_the_globs() {
        assertThatThrownBy(() -> sources("*.go"))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("*.go");
    }

    private Sources sources(String... globs) {
        BuildRecipe recipe = new BuildRecipe(List.of(globs), List.of(), List.of(), Map.of(), Map.of(), List.of());
        return Sources.of(new Component("component", directory, recipe));
    }
}
