package dev.ringbench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    @TempDir
    private Path folder;

    private CacheFolder cache;

    @BeforeEach
    void create() {
        cache = new CacheFolder(folder.resolve("cache"), TreeDeleter.byThisProcess());
    }

    @Test
    void makes_an_entry_once() {
        AtomicInteger made = new AtomicInteger();
        CacheFolder.Maker maker = into -> Files.writeString(into.resolve("n"), "" + made.incrementAndGet());

        Path first = cache.entry("kind", "key", maker);
        Path second = cache.entry("kind", "key", maker);

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("n")).hasContent("1");
        assertThat(cache.holds("kind", "key")).isTrue();
    }

    @Test
    void threads_that_want_the_same_entry_wait_for_the_one_that_makes_it() throws Exception {
        AtomicInteger made = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Path>> wanted = threads.invokeAll(java.util.Collections.nCopies(
                    4,
                    () -> cache.entry("kind", "key", into -> {
                        made.incrementAndGet();
                        Files.writeString(into.resolve("whole"), "yes");
                    })));
            for (Future<Path> path : wanted) {
                assertThat(path.get().resolve("whole")).hasContent("yes");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void leaves_nothing_of_an_entry_whose_maker_failed() {
        assertThatThrownBy(() -> cache.entry("kind", "key", into -> {
                    Files.writeString(into.resolve("half"), "");
                    throw new IOException("no space");
                }))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("no space");

        assertThat(cache.holds("kind", "key")).isFalse();
        assertThat(folder.resolve("cache/kind")).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void removes_what_a_dead_process_left_unfinished() throws IOException {
        Path left = Files.createDirectories(folder.resolve("cache/kind/.key.unfinished"));
        Files.writeString(left.resolve("old"), "");

        Path entry = cache.entry("kind", "key", into -> Files.writeString(into.resolve("new"), ""));

        assertThat(entry.resolve("old")).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void keeps_the_old_entry_if_it_cannot_be_renewed() {
        Path entry = cache.entry("kind", "key", into -> Files.writeString(into.resolve("n"), "old"));

        assertThatThrownBy(() -> cache.renewed("kind", "key", into -> {
                    throw new IOException("mirror down");
                }))
                .hasMessageContaining("mirror down");
        assertThat(entry.resolve("n")).hasContent("old");

        cache.renewed("kind", "key", into -> Files.writeString(into.resolve("n"), "new"));
        assertThat(entry.resolve("n")).hasContent("new");
    }

    @Test
    void deletes_links_and_not_what_they_name() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        Path inside = cache.shared("downloads");
        Files.createSymbolicLink(inside.resolve("link"), outside);
        Files.createSymbolicLink(inside.resolve("folder-link"), folder);

        cache.clear();

        assertThat(cache.root()).doesNotExist();
        assertThat(outside).hasContent("stays");
    }

    @Test
    void a_key_cannot_lead_out_of_the_cache() {
        assertThatThrownBy(() -> cache.holds("kind", "../up")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lies_where_the_xdg_specification_says() {
        assertThat(rootFor(Map.of("HOME", "/home/a"))).isEqualTo(Path.of("/home/a/.cache/ringbench"));
        assertThat(rootFor(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/var/c")))
                .isEqualTo(Path.of("/var/c/ringbench"));
        assertThat(rootFor(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "relative")))
                .isEqualTo(Path.of("/home/a/.cache/ringbench"));
        assertThatThrownBy(() -> rootFor(Map.of())).hasMessageContaining("HOME");
    }

    private static Path rootFor(Map<String, String> environment) {
        return CacheFolder.ofUser(environment, TreeDeleter.byThisProcess()).root();
    }
}
