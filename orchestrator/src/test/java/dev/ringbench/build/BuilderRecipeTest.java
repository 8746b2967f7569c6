package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.DebianSuite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuilderRecipeTest {
    private static final DebianSuite SUITE = new DebianSuite("forky", false, Path.of("/keyring.gpg"));

    @Test
    void puts_the_controllers_own_architecture_first() {
        assertThat(command(SUITE, "arm64")).contains("--architectures=arm64,amd64,armhf,riscv64");
        assertThat(command(SUITE, "amd64")).contains("--architectures=amd64,arm64,armhf,riscv64");
    }

    @Test
    void names_no_mirror() {
        List<String> command = command(SUITE, "amd64");

        assertThat(command).endsWith("forky", "/root").noneMatch(word -> word.contains("://"));
    }

    @Test
    void installs_foreign_libraries_for_every_architecture_and_programs_once() {
        String include = command(SUITE, "amd64").stream()
                .filter(word -> word.startsWith("--include="))
                .findFirst()
                .orElseThrow();

        assertThat(include.substring("--include=".length()).split(","))
                .contains("libbpf-dev:amd64", "libbpf-dev:arm64", "libbpf-dev:armhf", "libbpf-dev:riscv64", "clang")
                .doesNotContain("clang:arm64", "")
                .doesNotHaveDuplicates();
    }

    @Test
    void leaves_the_check_of_valid_until_on_where_the_suite_asks_for_it() {
        DebianSuite strict = new DebianSuite("forky", true, Path.of("/keyring.gpg"));

        assertThat(command(strict, "amd64")).noneMatch(word -> word.contains("Check-Valid-Until"));
        assertThat(command(SUITE, "amd64")).anyMatch(word -> word.contains("Check-Valid-Until \"false\""));
    }

    @Test
    void another_suite_is_another_key() {
        DebianSuite other = new DebianSuite("sid", false, Path.of("/keyring.gpg"));

        assertThat(new BuilderRecipe(other, "amd64").key()).isNotEqualTo(new BuilderRecipe(SUITE, "amd64").key());
    }

    private static List<String> command(DebianSuite suite, String controller) {
        return new BuilderRecipe(suite, controller).mmdebstrap(Path.of("/root"), Path.of("/hook"));
    }
}
