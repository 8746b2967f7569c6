package dev.ringbench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.RingbenchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostLockTest {

    @TempDir
    private Path folder;

    @Test
    void every_user_can_open_the_file() throws IOException {
        try (HostLock lock = HostLock.acquire(file(), "run a", false, holder -> {})) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-rw-rw-");
            assertThat(file())
                    .content()
                    .contains("run a")
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void a_second_process_that_does_not_wait_is_told_the_holder() throws Exception {
        Process other = holdInAnotherProcess();
        try {
            assertThatThrownBy(() -> HostLock.acquire(file(), "second", false, holder -> {}))
                    .isInstanceOf(RingbenchException.class)
                    .hasMessageContaining("first run")
                    .hasMessageContaining("process " + other.pid())
                    .extracting(error -> ((RingbenchException) error).category())
                    .isEqualTo(RingbenchException.Category.HOST);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_second_process_waits_until_the_holder_is_gone_even_by_sigkill() throws Exception {
        Process other = holdInAnotherProcess();
        List<String> told = new ArrayList<>();

        HostLock.acquire(file(), "second", true, holder -> {
                    told.add(holder);
                    other.destroyForcibly();
                })
                .close();

        assertThat(told).singleElement().asString().contains("first run");
    }

    @Test
    void a_link_in_its_place_is_refused() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "stays");
        Files.createSymbolicLink(file(), victim);

        assertThatThrownBy(() -> HostLock.acquire(file(), "run", false, holder -> {}))
                .isInstanceOf(RingbenchException.class);
        assertThat(victim).hasContent("stays");
    }

    @Test
    void is_free_again_after_close() {
        HostLock.acquire(file(), "one", false, holder -> {}).close();
        HostLock.acquire(file(), "two", false, holder -> {}).close();

        assertThat(file()).isEmptyFile();
    }

    /** The other process's program. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            HostLock.acquire(Path.of(arguments[0]), "first run", false, holder -> {});
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }

    private Process holdInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("held");
        return process;
    }

    private Path file() {
        return folder.resolve("ringbench.lock");
    }
}
