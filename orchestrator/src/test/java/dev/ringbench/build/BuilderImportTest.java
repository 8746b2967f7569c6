package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.cache.CacheBundle;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.TreeDeleter;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host knows of a builder root that another host has. */
class BuilderImportTest {
    private static final LocalMachine HERE = new LocalMachine();

    @TempDir
    private Path folder;

    private CacheFolder cache;

    @BeforeEach
    void create() {
        cache = new CacheFolder(folder.resolve("cache"), TreeDeleter.byThisProcess());
    }

    @Test
    void it_has_the_exporters_key_and_packages_whatever_this_hosts_architecture_is() throws IOException {
        importFrom("arm64", "release of today");
        BuilderRoot fromArm = BuilderRoot.prepare(HERE, cache, false);
        CacheBundle.Entry again = fromArm.exportTo(folder.resolve("again"));

        assertThat(fromArm.packages()).containsEntry("gcc", "4:15.2.0-1").containsEntry("libc6:amd64", "2.42-1");
        assertThat(again.key()).isEqualTo(key("arm64")).isNotEqualTo(key("amd64"));
        assertThat(folder.resolve("again/" + again + "/imported")).hasContent("arm64");
    }

    @Test
    void nothing_is_built_in_it_and_the_next_step_is_said() throws IOException {
        importFrom("amd64", "release of today");
        BuilderRoot root = BuilderRoot.prepare(HERE, cache, false);

        assertThatThrownBy(() -> root.run(RootCommand.of("true")))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("imported without its compilers")
                .hasMessageContaining("--refresh");
    }

    @Test
    void such_a_host_needs_nothing_to_make_a_root_with() throws IOException {
        importFrom("amd64", "release of today");

        assertThat(new BuildRequirements(HERE, cache).requirements())
                .extracting(Requirement::name)
                .containsExactly("setsid");
    }

    @Test
    void another_recipe_is_refused() throws IOException {
        CacheBundle.Entry other = new CacheBundle.Entry("builder-root", "0".repeat(64));

        assertThatThrownBy(() -> BuilderRoot.adopt(cache, other, root("amd64", "release of today")))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("use the same commit");
    }

    @Test
    void the_root_of_another_day_is_refused_and_the_same_one_is_not() throws IOException {
        importFrom("amd64", "release of today");
        importFrom("amd64", "release of today");

        assertThatThrownBy(() -> importFrom("amd64", "release of tomorrow"))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("builder root of another day");
    }

    private void importFrom(String architecture, String release) throws IOException {
        CacheBundle.Entry entry = new CacheBundle.Entry("builder-root", key(architecture));
        BuilderRoot.adopt(cache, entry, root(architecture, release));
    }

    private Path root(String architecture, String release) throws IOException {
        Path entry = Files.createTempDirectory(Files.createDirectories(folder.resolve("unpacked")), "root");
        Path facts = Files.createDirectories(entry.resolve("root/ringbench"));
        Files.writeString(facts.resolve("release"), release);
        Files.writeString(facts.resolve("packages"), "gcc:" + architecture + " 4:15.2.0-1\nlibc6:amd64 2.42-1\n");
        Files.writeString(entry.resolve("imported"), architecture + "\n");
        return entry;
    }

    private static String key(String architecture) {
        return new BuilderRecipe(DebianSuite.load(), architecture).key();
    }
}
