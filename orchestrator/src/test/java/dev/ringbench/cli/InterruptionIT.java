package dev.ringbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.model.Cell;
import dev.ringbench.model.StoredRun;
import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program, ended in the middle of a measurement: what is stored stays, and what was started goes. */
@Tag("guest")
class InterruptionIT {
    private static final Path PROJECT =
            Path.of(System.getProperty("ringbench.home")).normalize();
    private static final String MATRIX = """
            name: interrupted
            implementations: [c-libbpf, go-ebpf, rust-aya]
            targets:
              - {name: target, architecture: x86_64, provider: %s}
            scenarios:
              - {name: openat2, load: openat2, window-seconds: 2}
            blocks: 1
            """;

    @TempDir
    private Path reports;

    private Process program;
    private Set<Path> before;

    @BeforeEach
    void note() throws IOException {
        before = traces();
    }

    @AfterEach
    void end() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    @Test
    void ctrl_c_keeps_what_was_measured_leaves_nothing_behind_and_can_be_resumed() throws Exception {
        start("run", matrix("qemu").toString(), "--reports", reports.toString());
        awaitFirstTrial();
        signal("INT");

        assertThat(program.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(130);
        assertThat(output()).contains("run --resume " + folder());
        assertNothingIsLeft();
        StoredRun interrupted = stored();
        assertThat(interrupted.trials()).hasSizeBetween(1, 2);

        start("run", "--resume", folder().toString(), "--reports", reports.toString());
        assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertWholeSecondAttempt(interrupted);
        assertNothingIsLeft();
    }

    @Test
    void sigterm_exits_with_143() throws Exception {
        start("run", matrix("qemu").toString(), "--reports", reports.toString());
        awaitFirstTrial();
        signal("TERM");

        assertThat(program.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(143);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qemu", "local"})
    void sigkill_leaves_no_process_cgroup_socket_or_temporary_file_after_five_seconds(String provider)
            throws Exception {
        start("run", matrix(provider).toString(), "--reports", reports.toString());
        awaitFirstTrial();
        List<ProcessHandle> children = program.descendants().toList();
        assertThat(children.stream().anyMatch(InterruptionIT::isGuest)).isEqualTo(provider.equals("qemu"));
        program.destroyForcibly();
        program.waitFor();

        TimeUnit.SECONDS.sleep(5);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(traces()).isEqualTo(before);
        assertThat(stored().trials()).isNotEmpty();
    }

    @Test
    void a_second_run_names_the_holder_and_exits_with_3_if_it_is_not_to_wait() throws Exception {
        Path matrix = matrix("local");
        start("run", matrix.toString(), "--reports", reports.toString());
        awaitFirstTrial();
        Path output = reports.resolve("second.txt");

        Process second = new ProcessBuilder(command(
                        "run",
                        matrix.toString(),
                        "--reports",
                        reports.resolve("second").toString(),
                        "--no-wait"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(3);
        assertThat(output)
                .content()
                .contains("another run holds this host: ")
                .contains("run " + folder().getFileName());
        signal("INT");
        assertThat(program.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    private void assertWholeSecondAttempt(StoredRun interrupted) {
        StoredRun resumed = stored();
        assertThat(resumed.trials()).startsWith(interrupted.trials().toArray(new dev.ringbench.model.Trial[0]));
        List<Cell> again = resumed.trials().stream()
                .filter(trial -> trial.attempt() == 2)
                .map(trial -> trial.cell())
                .toList();
        assertThat(again).hasSize(3);
        // In the same order as at the first attempt.
        assertThat(again.get(0)).isEqualTo(interrupted.trials().get(0).cell());
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(traces()).isEqualTo(before);
        assertThat(ProcessHandle.allProcesses().filter(InterruptionIT::isGuest).filter(this::isOurs))
                .isEmpty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.parent().isEmpty();
    }

    private static boolean isGuest(ProcessHandle process) {
        return process.info().command().orElse("").contains("qemu-system");
    }

    /** Private folders of guests, workspaces, cgroups: whatever a run makes outside its own folder. */
    private static Set<Path> traces() throws IOException {
        Set<Path> found = new HashSet<>();
        for (Path folder : List.of(Path.of("/tmp"), Path.of("/sys/fs/cgroup"), Path.of("/sys/fs/cgroup/unified"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().startsWith("ringbench"))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private Path matrix(String provider) throws IOException {
        assumeTrue(provider.equals("qemu") || Files.isWritable(Path.of("/etc/shadow")), "a local target needs root");
        return Files.writeString(reports.resolve("matrix.yaml"), MATRIX.formatted(provider), StandardCharsets.UTF_8);
    }

    private void start(String... arguments) throws IOException {
        program = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(reports.resolve("output.txt").toFile())
                .start();
    }

    /** A background job of a shell ignores SIGINT, and so would what it starts: env gives it its default back. */
    private static List<String> command(String... arguments) {
        List<String> java = List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                PROJECT.resolve("orchestrator.jar").toString());
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(program.pid()))
                .start()
                .waitFor();
    }

    private void awaitFirstTrial() throws Exception {
        for (int tries = 0; tries < 1500; tries++) {
            assertThat(program.isAlive())
                    .as(() -> "the program ended too early: " + output())
                    .isTrue();
            if (Files.isDirectory(reports)
                    && folderExists()
                    && !stored().trials().isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("no trial in 5 minutes: " + output());
    }

    private String output() {
        try {
            return Files.readString(reports.resolve("output.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean folderExists() {
        return !RunFolder.all(reports).isEmpty();
    }

    private Path folder() {
        return RunFolder.all(reports).get(0).path();
    }

    private StoredRun stored() {
        return RunFolder.open(folder()).read();
    }
}
