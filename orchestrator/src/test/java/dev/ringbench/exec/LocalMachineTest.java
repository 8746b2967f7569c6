package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LocalMachineTest {
    private final LocalMachine machine = new LocalMachine();

    @TempDir
    private Path folder;

    @Test
    void tells_both_streams_and_the_exit_status() {
        CommandResult result = machine.run(sh("echo out; echo err >&2; exit 7"));

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.exitStatus()).isEqualTo(7);
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void tells_a_signal_as_128_plus_its_number() {
        assertThat(machine.run(sh("kill -KILL $$")).exitStatus()).isEqualTo(137);
    }

    @Test
    void drains_more_than_a_pipe_holds_from_both_streams() {
        CommandResult result = machine.run(sh("head -c 3000000 /dev/zero; head -c 2000000 /dev/zero >&2"));

        assertThat(result.out()).hasSize(3_000_000);
        assertThat(result.err()).hasSize(2_000_000);
    }

    @Test
    void finds_system_programs_for_a_user_whose_path_lacks_them() {
        assertThat(machine.run(sh("echo $PATH")).out()).isEqualTo(System.getenv("PATH") + ":/usr/sbin:/sbin\n");
    }

    @Test
    void passes_arguments_and_environment_as_they_are() {
        Command command = Command.of(
                        "sh", "-c", "printf '%s|' \"$@\" \"$RINGBENCH_TEST\"", "sh", "", "a b", "$HOME", "'\"\\")
                .with(Map.of("RINGBENCH_TEST", "x y"));

        assertThat(machine.run(command).out()).isEqualTo("|a b|$HOME|'\"\\|x y|");
    }

    @Test
    void gives_an_empty_input_to_a_command_that_does_not_hold_it() {
        assertThat(machine.run(Command.of("cat").within(Duration.ofSeconds(20))).succeeded())
                .isTrue();
    }

    @Test
    void runs_in_the_folder_that_was_asked_for() {
        assertThat(machine.run(Command.of("pwd").in(folder)).out().strip()).isEqualTo(folder.toString());
    }

    @Test
    void a_missing_program_is_exit_status_127_with_its_name() {
        CommandResult result = machine.run(Command.of("no-such-program-here"));

        assertThat(result.exitStatus()).isEqualTo(127);
        assertThat(result.lastLines(1)).contains("no-such-program-here");
    }

    @Test
    void a_missing_folder_is_an_error_that_names_it() {
        assertThatThrownBy(() -> machine.run(Command.of("true").in(folder.resolve("absent"))))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void the_time_limit_ends_grandchildren_in_process_groups_of_their_own() {
        Command command = Command.of("bash", "-c", "set -m; sleep 312 & echo $!; trap '' TERM; wait; sleep 312");

        CommandResult result = machine.run(command.within(Duration.ofSeconds(1)));

        assertThat(result.timedOut()).isTrue();
        assertThat(runs(Long.parseLong(result.out().strip()))).isFalse();
    }

    @Test
    void a_command_that_holds_its_input_cleans_up_when_its_time_is_over() {
        Command command = sh("cat >/dev/null; echo cleaned up; exit 5").holdingInput();

        CommandResult result = machine.run(command.within(Duration.ofSeconds(1)));

        assertThat(result.timedOut()).isTrue();
        assertThat(result.out()).isEqualTo("cleaned up\n");
        assertThat(result.exitStatus()).isEqualTo(5);
        assertThat(result.took()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void one_that_ignores_the_end_of_its_input_is_killed_after_the_grace() {
        CommandResult result = machine.run(sh("trap '' TERM; echo $$; while :; do sleep 1; done")
                .holdingInput()
                .within(Duration.ofMillis(500)));

        assertThat(result.exitStatus()).isEqualTo(137);
        assertThat(runs(Long.parseLong(result.out().strip()))).isFalse();
    }

    @Test
    void what_a_command_leaves_running_in_its_session_ends_with_it() {
        CommandResult result = machine.run(sh("sleep 313 >/dev/null 2>&1 & echo $!"));

        assertThat(result.succeeded()).isTrue();
        assertThat(runs(Long.parseLong(result.out().strip()))).isFalse();
    }

    @Test
    void an_interrupt_ends_the_command_and_is_told() throws Exception {
        Path pidFile = folder.resolve("pid");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                machine.run(sh("echo $$ >" + pidFile + "; exec sleep 314"));
            } catch (RingbenchException e) {
                thrown.set(e);
            }
        });
        thread.start();
        long pid = awaitPid(pidFile);

        thread.interrupt();
        thread.join();

        assertThat(((RingbenchException) thrown.get()).category()).isEqualTo(RingbenchException.Category.INTERRUPTED);
        assertThat(runs(pid)).isFalse();
    }

    @Test
    void children_die_when_the_orchestrator_is_killed() throws Exception {
        Path pidFile = folder.resolve("pid");
        Process orchestrator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunsForEver.class.getName(),
                        pidFile.toString())
                .inheritIO()
                .start();
        long pid = awaitPid(pidFile);
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

        orchestrator.destroyForcibly().waitFor();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(runs(pid)).isFalse();
    }

    @Test
    void copies_a_folder_with_its_modes() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/inner"));
        Files.writeString(source.resolve("tool"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(source.resolve("tool"), PosixFilePermissions.fromString("rwxr-x---"));

        machine.upload(folder.resolve("source"), folder.resolve("copy").toString());

        Path copy = folder.resolve("copy/inner/tool");
        assertThat(copy).hasContent("#!/bin/sh\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rwxr-x---");
    }

    /** What a killed orchestrator was doing. */
    static final class RunsForEver {
        public static void main(String[] arguments) {
            new LocalMachine().run(sh("echo $$ >" + arguments[0] + "; exec sleep 315"));
        }
    }

    /** A zombie that its new parent has not reaped yet does not run: state Z in field 3 of its stat file, proc(5). */
    private static boolean runs(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private static Command sh(String script) {
        return Command.of(List.of("sh", "-c", script)).within(Duration.ofSeconds(40));
    }

    private static long awaitPid(Path file) throws Exception {
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            Thread.sleep(20);
        }
        return Long.parseLong(Files.readString(file).strip());
    }
}
