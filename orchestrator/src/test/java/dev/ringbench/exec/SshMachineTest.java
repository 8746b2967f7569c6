package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.RingbenchException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SshMachineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private InProcessSshd sshd;
    private SshMachine machine;

    @BeforeEach
    void connect() throws Exception {
        sshd = new InProcessSshd(folder);
        machine = SshMachine.connect(sshd.address(), LIMIT);
    }

    @AfterEach
    void close() throws Exception {
        machine.close();
        sshd.close();
    }

    @Test
    void tells_both_streams_and_the_exit_status() {
        CommandResult result = machine.run(sh("echo out; echo err >&2; exit 7"));

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.exitStatus()).isEqualTo(7);
        assertThat(result.timedOut()).isFalse();
    }

    @Test
    void drains_both_streams_whole_before_it_asks_for_the_status() {
        CommandResult result = machine.run(sh("head -c 5000000 /dev/zero; head -c 3000000 /dev/zero >&2; exit 3"));

        assertThat(result.out()).hasSize(5_000_000);
        assertThat(result.err()).hasSize(3_000_000);
        assertThat(result.exitStatus()).isEqualTo(3);
    }

    @Test
    void passes_arguments_environment_and_folder_as_they_are() {
        Command command = Command.of(
                        "sh", "-c", "printf '%s|' \"$@\" \"$VALUE\" \"$PWD\"", "sh", "", "a b", "$HOME", "'\"\\")
                .with(Map.of("VALUE", "x 'y'"))
                .in(folder);

        assertThat(machine.run(command).out()).isEqualTo("|a b|$HOME|'\"\\|x 'y'|" + folder + "|");
    }

    @Test
    void a_missing_program_is_exit_status_127() {
        assertThat(machine.run(Command.of("no-such-program-here")).exitStatus()).isEqualTo(127);
    }

    @Test
    void gives_an_empty_input_to_a_command_that_does_not_hold_it() {
        assertThat(machine.run(Command.of("cat").within(LIMIT)).succeeded()).isTrue();
    }

    @Test
    void a_command_that_holds_its_input_cleans_up_when_its_time_is_over() {
        Command command = sh("cat >/dev/null; echo cleaned up; exit 5").holdingInput();

        CommandResult result = machine.run(command.within(Duration.ofSeconds(1)));

        assertThat(result.timedOut()).isTrue();
        assertThat(result.out()).isEqualTo("cleaned up\n");
        assertThat(result.exitStatus()).isEqualTo(5);
    }

    @Test
    void the_time_limit_ends_a_command_that_does_not_hold_its_input() {
        CommandResult result = machine.run(sh("echo started; exec sleep 30").within(Duration.ofSeconds(1)));

        assertThat(result.timedOut()).isTrue();
        assertThat(result.succeeded()).isFalse();
        assertThat(result.out()).isEqualTo("started\n");
        assertThat(result.took()).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void an_interrupt_ends_the_input_and_is_told() throws Exception {
        Path mark = folder.resolve("mark");
        AtomicReference<RingbenchException> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                machine.run(sh("touch " + mark + "; cat; rm " + mark).holdingInput());
            } catch (RingbenchException e) {
                thrown.set(e);
            }
        });
        thread.start();
        while (!Files.exists(mark)) {
            Thread.sleep(20);
        }

        thread.interrupt();
        thread.join();

        assertThat(thrown.get().category()).isEqualTo(RingbenchException.Category.INTERRUPTED);
        assertThat(mark).doesNotExist();
    }

    @Test
    void copies_a_folder_with_its_modes_and_again_over_itself() throws Exception {
        byte[] bytes = new byte[1_000_003];
        new Random(1).nextBytes(bytes);
        Path inner = Files.createDirectories(folder.resolve("source/inner"));
        Files.write(inner.resolve("tool"), bytes);
        Files.setPosixFilePermissions(inner.resolve("tool"), PosixFilePermissions.fromString("rwxr-x--x"));
        Path copy = folder.resolve("copy");

        machine.upload(folder.resolve("source"), copy.toString());
        machine.upload(folder.resolve("source"), copy.toString());

        assertThat(Files.readAllBytes(copy.resolve("inner/tool"))).isEqualTo(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("inner/tool"))))
                .isEqualTo("rwxr-x--x");
        assertThat(copy.resolve("source")).doesNotExist();
    }

    @Test
    void brings_one_file_back_whole() throws Exception {
        byte[] bytes = new byte[700_001];
        Arrays.fill(bytes, (byte) 7);
        Files.write(folder.resolve("far"), bytes);

        machine.download(folder.resolve("far").toString(), folder.resolve("near"));

        assertThat(Files.readAllBytes(folder.resolve("near"))).isEqualTo(bytes);
    }

    @Test
    void a_file_that_is_not_there_is_an_error_that_names_it() {
        assertThatThrownBy(() -> machine.download("/no/such/file", folder.resolve("near")))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("/no/such/file");
    }

    @Test
    void another_host_key_is_refused_with_both_keys_and_how_to_pin() throws Exception {
        SshAddress address = sshd.addressWithHostKey(InProcessSshd.anotherHostKey());

        assertThatThrownBy(() -> SshMachine.connect(address, LIMIT))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("expected host key `" + address.hostKey())
                .hasMessageContaining("got `" + sshd.address().hostKey())
                .hasMessageContaining("ssh-keyscan")
                .extracting(error -> ((RingbenchException) error).category())
                .isEqualTo(RingbenchException.Category.CONFIGURATION);
    }

    @Test
    void a_listener_that_never_answers_costs_no_more_than_the_limit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SshAddress address = new SshAddress(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    "tester",
                    sshd.address().privateKey(),
                    sshd.address().hostKey());
            long start = System.nanoTime();

            assertThatThrownBy(() -> SshMachine.connect(address, Duration.ofSeconds(1)))
                    .hasMessageContaining("no answer in PT1S");
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
        }
    }

    @Test
    void a_lost_connection_is_an_error_not_a_result() throws Exception {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(1_000);
                sshd.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        killer.start();

        assertThatThrownBy(() -> machine.run(sh("exec sleep 30")))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("failed");
        killer.join();
    }

    private static Command sh(String script) {
        return Command.of(List.of("sh", "-c", script)).within(LIMIT);
    }
}
