package dev.ringbench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheBundleTest {
    private static final CacheBundle.Entry FIRST = new CacheBundle.Entry("artifacts", "a1");
    private static final CacheBundle.Entry SECOND = new CacheBundle.Entry("images", "b2");

    @TempDir
    private Path unpacked;

    @BeforeEach
    void makeABundle() throws IOException {
        for (CacheBundle.Entry entry : List.of(FIRST, SECOND)) {
            Files.createDirectories(unpacked.resolve(entry + "/files"));
            Files.writeString(unpacked.resolve(entry + "/files/consumer"), "program of " + entry);
        }
        CacheBundle.describe(
                List.of(FIRST, SECOND),
                List.of(unpacked.resolve(FIRST.toString()), unpacked.resolve(SECOND.toString())),
                unpacked.resolve(CacheBundle.LIST));
    }

    @Test
    void what_arrived_whole_is_listed() throws IOException {
        assertThat(CacheBundle.verified(unpacked)).containsExactly(FIRST, SECOND);
    }

    @Test
    void an_entry_with_one_changed_byte_or_missing_is_named() throws IOException {
        Files.writeString(unpacked.resolve("images/b2/files/consumer"), "x", StandardOpenOption.APPEND);
        assertRefused("images/b2");

        TreeDeleter.byThisProcess().delete(unpacked.resolve("artifacts/a1"));
        assertRefused("artifacts/a1, images/b2");
    }

    @Test
    void a_list_that_leads_out_of_the_bundle_is_refused() throws IOException {
        Files.writeString(unpacked.resolve(CacheBundle.LIST), "0".repeat(64) + " ../etc\n");

        assertRefused("a line of its list");
    }

    @Test
    void a_folder_without_a_list_is_no_bundle() throws IOException {
        Files.delete(unpacked.resolve(CacheBundle.LIST));

        assertRefused("it has no " + CacheBundle.LIST);
    }

    @Test
    void a_cache_takes_an_entry_over_and_keeps_the_one_that_it_has() throws IOException {
        CacheFolder cache = new CacheFolder(unpacked.resolve("cache"), TreeDeleter.byThisProcess());
        cache.entry("images", "b2", folder -> Files.writeString(folder.resolve("own"), "own"));

        Path taken = cache.adopt("artifacts", "a1", unpacked.resolve("artifacts/a1"));
        Path kept = cache.adopt("images", "b2", unpacked.resolve("images/b2"));

        assertThat(taken.resolve("files/consumer")).hasContent("program of artifacts/a1");
        assertThat(unpacked.resolve("artifacts/a1")).doesNotExist();
        assertThat(kept.resolve("own")).exists();
        assertThat(unpacked.resolve("images/b2")).exists();
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> CacheBundle.verified(unpacked))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining(why);
    }
}
