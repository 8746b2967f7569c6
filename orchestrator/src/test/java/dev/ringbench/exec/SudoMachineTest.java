package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SudoMachineTest {
    private final List<Command> ran = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final SudoMachine machine = new SudoMachine(new Recorder());

    @Test
    void commandsRunAsRootAndKeepTheirLimitsAndInput() {
        machine.run(Command.of("driver", "trial").within(Duration.ofSeconds(7)).holdingInput());

        Command command = ran.get(0);
        assertThat(command.arguments()).containsExactly("sudo", "-n", "--", "driver", "trial");
        assertThat(command.timeLimit()).isEqualTo(Duration.ofSeconds(7));
        assertThat(command.holdsInput()).isTrue();
    }

    @Test
    void variablesReachTheCommandThroughSudosClearedEnvironment() {
        machine.run(Command.of("driver").with(Map.of("B", "2", "A", "1 x")));

        assertThat(ran.get(0).arguments()).containsExactly("sudo", "-n", "--", "env", "A=1 x", "B=2", "driver");
        assertThat(ran.get(0).environment()).isEmpty();
    }

    @Test
    void filesAreCopiedAsTheUserWhoLoggedIn() {
        machine.upload(Path.of("here"), "/there");

        assertThat(copied).containsExactly("here /there");
        assertThat(ran).isEmpty();
    }

    private final class Recorder implements Machine {
        @Override
        public CommandResult run(Command command) {
            ran.add(command);
            return new CommandResult(0, false, "", "", Duration.ZERO);
        }

        @Override
        public void upload(Path local, String remote) {
            copied.add(local + " " + remote);
        }

        @Override
        public void download(String remote, Path local) {
            copied.add(remote + " " + local);
        }

        @Override
        public void close() {}
    }
}
