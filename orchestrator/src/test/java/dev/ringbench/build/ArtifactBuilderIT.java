package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.NamespaceDeletion;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("builder")
class ArtifactBuilderIT {
    /** e_machine, elf(5). */
    private static final int EM_X86_64 = 62;

    private static final int EM_AARCH64 = 183;

    private static final List<List<String>> COMPILE =
            List.of(List.of("sh", "-c", "$CC -static -I{common} -o {out}/hello hello.c"));
    private static final Map<Architecture, Map<String, String>> COMPILERS = Map.of(
            Architecture.X86_64, Map.of("CC", "x86_64-linux-gnu-gcc"),
            Architecture.ARM64, Map.of("CC", "aarch64-linux-gnu-gcc"));

    private static BuilderRoot root;

    @TempDir
    private Path folder;

    private ArtifactBuilder builder;

    @BeforeAll
    static void prepareRoot() {
        root = RealBuilder.root();
    }

    @BeforeEach
    void writeSources() throws IOException {
        Path common = Files.createDirectories(folder.resolve("common"));
        Files.writeString(common.resolve("greeting.h"), "#define GREETING \"hello\"\n");
        Path hello = Files.createDirectories(folder.resolve("hello"));
        Files.writeString(
                hello.resolve("hello.c"),
                "#include <stdio.h>\n#include \"greeting.h\"\nint main(void) { return puts(GREETING) < 0; }\n");
        Files.writeString(hello.resolve("notes.txt"), "no source\n");
        CacheFolder cache = new CacheFolder(
                folder.resolve("cache"), new NamespaceDeletion(RealBuilder.HOST, Sandbox.forThisUser())::delete);
        builder = new ArtifactBuilder(root, cache, component("common", "*.h", List.of()));
    }

    @Test
    void builds_the_same_sources_for_two_architectures() throws IOException {
        BuildResult.Artifact here = built(COMPILE, Architecture.X86_64);
        BuildResult.Artifact arm = built(COMPILE, Architecture.ARM64);

        assertThat(machineOf(here.directory().resolve("hello"))).isEqualTo(EM_X86_64);
        assertThat(machineOf(arm.directory().resolve("hello"))).isEqualTo(EM_AARCH64);
        ArtifactRecord record = arm.record();
        assertThat(record.component()).isEqualTo("hello");
        assertThat(record.architecture()).isEqualTo(Architecture.ARM64);
        assertThat(record.sourceLines()).isEqualTo(3);
        assertThat(record.sizeBytes()).isEqualTo(Files.size(arm.directory().resolve("hello")));
        assertThat(record.buildMs()).isPositive();
        assertThat(record.key()).isNotEqualTo(here.record().key());
    }

    @Test
    void finds_it_built_until_a_source_changes() throws IOException {
        BuildResult.Artifact first = built(COMPILE, Architecture.X86_64);
        BuildResult.Artifact second = built(COMPILE, Architecture.X86_64);
        Files.writeString(folder.resolve("hello/notes.txt"), "still no source\n");
        BuildResult.Artifact third = built(COMPILE, Architecture.X86_64);
        Files.writeString(folder.resolve("common/greeting.h"), "#define GREETING \"good day\"\n");
        BuildResult.Artifact fourth = built(COMPILE, Architecture.X86_64);

        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.record()).isEqualTo(first.record());
        assertThat(third.cached()).isTrue();
        assertThat(fourth.cached()).isFalse();
        assertThat(fourth.record().contentSha256()).isNotEqualTo(first.record().contentSha256());
    }

    @Test
    void gives_build_commands_no_network_and_no_other_file_of_the_folder() throws IOException {
        List<List<String>> commands = List.of(
                List.of("sh", "-c", "tail -n +3 /proc/net/dev | cut -d : -f 1 >{out}/interfaces; ls >{out}/files"));

        BuildResult.Artifact artifact = built(commands, Architecture.X86_64);

        assertThat(Files.readString(artifact.directory().resolve("interfaces")).strip())
                .isIn("", "lo");
        assertThat(artifact.directory().resolve("files")).hasContent("hello.c\n");
    }

    @Test
    void tells_the_failing_command_its_status_and_what_it_said() {
        List<List<String>> commands = List.of(List.of("sh", "-c", "echo no such header >&2; exit 3"));

        assertThatThrownBy(() -> built(commands, Architecture.ARM64))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("hello for arm64")
                .hasMessageContaining("exited 3")
                .hasMessageContaining("no such header")
                .extracting(error -> ((RingbenchException) error).category())
                .isEqualTo(RingbenchException.Category.RUN);
    }

    @Test
    void a_build_that_leaves_nothing_is_a_failure() {
        assertThatThrownBy(() -> built(List.of(List.of("true")), Architecture.X86_64))
                .hasMessageContaining("left nothing");
    }

    @Test
    void an_architecture_without_a_recipe_is_a_result() {
        BuildResult result = builder.build(component("hello", "*.c", COMPILE), Architecture.RISCV64);

        assertThat(result)
                .isInstanceOfSatisfying(
                        BuildResult.Unbuildable.class,
                        unbuildable -> assertThat(unbuildable.evidence()).contains("no build for riscv64"));
    }

    @Test
    void a_linter_that_finds_something_fails_with_what_it_found() {
        assertThatThrownBy(() -> builder.lint(component("hello", "*.c", COMPILE), Architecture.X86_64))
                .hasMessageContaining("hello.c:1");
    }

    @Test
    void linters_that_passed_run_again_only_over_something_else() throws IOException {
        Path runs = folder.resolve("cache/downloads/runs");
        List<List<String>> count = List.of(List.of("sh", "-c", "echo ran >>/ringbench/downloads/runs"));

        builder.lint(component("hello", "*.c", COMPILE, count), Architecture.X86_64);
        builder.lint(component("hello", "*.c", COMPILE, count), Architecture.X86_64);
        assertThat(runs).hasContent("ran");

        Files.writeString(folder.resolve("hello/hello.c"), "\n", StandardOpenOption.APPEND);
        builder.lint(component("hello", "*.c", COMPILE, count), Architecture.X86_64);
        assertThat(runs).hasContent("ran\nran");
    }

    private BuildResult.Artifact built(List<List<String>> commands, Architecture architecture) {
        return (BuildResult.Artifact) builder.build(component("hello", "*.c", commands), architecture);
    }

    private Component component(String name, String glob, List<List<String>> commands) {
        return component(name, glob, commands, List.of(List.of("clang-format", "--dry-run", "-Werror", "hello.c")));
    }

    private Component component(String name, String glob, List<List<String>> commands, List<List<String>> lint) {
        BuildRecipe recipe = new BuildRecipe(List.of(glob), List.of(), commands, Map.of(), COMPILERS, lint);
        return new Component(name, folder.resolve(name), recipe);
    }

    private static int machineOf(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return ByteBuffer.wrap(input.readNBytes(20))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getShort(18);
        }
    }
}
