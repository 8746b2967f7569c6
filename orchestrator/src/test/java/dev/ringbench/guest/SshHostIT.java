package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A machine that was started apart from any target: for the provider ssh, this guest is a board like any other. */
@Tag("guest")
class SshHostIT {
    private static QemuProcess board;
    private static String hostKey;

    private final Providers providers = new Providers(Path.of(".."), new VagrantBoxes(RealImage.CACHE), warning -> {});

    @BeforeAll
    static void startBoard() throws InterruptedException {
        Boot boot = new Boot(Architecture.X86_64, new Provider.Qemu(2, 512, Toggle.ON), RealImage.small(), List.of());
        board = QemuProcess.start(boot, Accelerator.TCG);
        Optional<String> key = board.console().hostKey();
        for (int attempt = 0; attempt < 600 && key.isEmpty(); attempt++) {
            Thread.sleep(100);
            key = board.console().hostKey();
        }
        hostKey = key.orElseThrow(() -> new AssertionError(board.console().lastLines(10)));
    }

    @AfterAll
    static void stopBoard() {
        board.close();
    }

    @Test
    void is_a_machine_like_any_other_and_still_there_afterwards() {
        String first;
        try (RunningMachine machine = start(target(hostKey, Architecture.X86_64))) {
            first = machine.bootId();
            assertThat(machine.machine().run(Command.of("id", "-u")).out().strip())
                    .isEqualTo("0");
            assertThat(machine.accelerator()).isEqualTo(Accelerator.NATIVE);
        }
        try (RunningMachine machine = start(target(hostKey, Architecture.X86_64))) {
            assertThat(machine.bootId()).isEqualTo(first);
        }
    }

    @Test
    void another_host_key_is_refused_and_it_is_said_how_to_pin_the_right_one() {
        String other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK8zRN2ulngBN8JyK9hGp/vZwWk+bdgsPaIvF8h7s6wk";
        assertThatThrownBy(() -> start(target(other, Architecture.X86_64)))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("is not the machine that is pinned")
                .hasMessageContaining(hostKey.split(" ")[1])
                .hasMessageContaining("ssh-keyscan -p " + board.sshPort());
    }

    @Test
    void another_architecture_is_refused_with_the_right_one() {
        assertThatThrownBy(() -> start(target(hostKey, Architecture.ARM64)))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("its kernel is of x86_64, not of arm64; set its architecture to x86_64");
    }

    @Test
    void doctor_says_whether_it_answers() {
        GuestRequirements requirements = new GuestRequirements(new LocalMachine(), false);

        assertThat(requirements.requirements(target(hostKey, Architecture.X86_64)))
                .extracting(Requirement::missing)
                .containsExactly(false);
        assertThat(requirements.requirements(target(hostKey, Architecture.RISCV64)))
                .extracting(Requirement::remedy)
                .allMatch(remedy -> remedy.contains("set its architecture to x86_64"));
    }

    private RunningMachine start(Target target) {
        return providers.start(target, Optional.empty(), List.of());
    }

    private static Target target(String key, Architecture architecture) {
        return new Target(
                "board",
                architecture,
                new Provider.Ssh(
                        "127.0.0.1", board.sshPort(), "root", board.privateKey().toString(), key));
    }
}
