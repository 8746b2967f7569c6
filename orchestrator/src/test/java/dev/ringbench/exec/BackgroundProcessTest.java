package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BackgroundProcessTest {

    @TempDir
    private Path folder;

    @Test
    void its_process_id_is_that_of_the_command_itself() throws Exception {
        try (BackgroundProcess process = BackgroundProcess.start(Command.of("sleep", "316"))) {
            long pid = process.pid().orElseThrow();
            Thread.sleep(200);

            assertThat(Files.readString(Path.of("/proc/" + pid + "/comm")).strip())
                    .isEqualTo("sleep");
            assertThat(process.isAlive()).isTrue();
        }
    }

    @Test
    void is_gone_with_its_session_when_close_returns() {
        BackgroundProcess process = BackgroundProcess.start(Command.of("sh", "-c", "sleep 317 & sleep 317"));
        long pid = process.pid().orElseThrow();

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(process.pid()).isEmpty();
    }

    @Test
    void tells_how_it_ended_by_itself_and_what_it_said_last() {
        try (BackgroundProcess process =
                BackgroundProcess.start(Command.of("sh", "-c", "seq 1 50000 >&2; echo why >&2; exit 3"))) {
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isEqualTo(OptionalInt.of(3));
            assertThat(process.output().length()).isLessThanOrEqualTo(64 * 1024);
            assertThat(process.output()).contains("50000\n", "why\n");
        }
    }

    @Test
    void says_nothing_of_an_exit_that_has_not_come() {
        try (BackgroundProcess process = BackgroundProcess.start(Command.of("sleep", "318"))) {
            assertThat(process.awaitExit(Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void runs_its_second_command_after_the_first_is_gone() {
        Path mark = folder.resolve("mark");
        BackgroundProcess process =
                BackgroundProcess.start(Command.of("sleep", "319"), List.of("touch", mark.toString()));

        assertThat(mark).doesNotExist();
        process.close();

        assertThat(mark).exists();
    }

    @Test
    void closes_even_if_the_thread_is_interrupted() {
        BackgroundProcess process = BackgroundProcess.start(Command.of("sleep", "320"));
        Thread.currentThread().interrupt();

        process.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(process.isAlive()).isFalse();
    }
}
