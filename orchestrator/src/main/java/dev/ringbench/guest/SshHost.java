package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.SshAddress;
import dev.ringbench.exec.SshMachine;
import dev.ringbench.exec.SudoMachine;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reaches a machine that somebody else runs, such as a board, and holds it to what its target says of it. */
final class SshHost {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    /** What {@code uname -m} says on a kernel of each architecture. */
    private static final Map<String, Architecture> KERNELS = Map.of(
            "x86_64", Architecture.X86_64,
            "aarch64", Architecture.ARM64,
            "armv6l", Architecture.ARM32,
            "armv7l", Architecture.ARM32,
            "armv8l", Architecture.ARM32,
            "riscv64", Architecture.RISCV64);

    private SshHost() {}

    /**
     * Logs in, becomes root, and makes sure that it is what the target says.
     *
     * @throws RingbenchException CONFIGURATION if it shows another host key than the pinned one, its architecture is
     *     another, or its user cannot be root; RUN if it does not answer
     */
    static Machine connect(Target target, Provider.Ssh settings) {
        SshMachine machine = SshMachine.connect(address(target, settings), CONNECT_LIMIT);
        try {
            requireArchitecture(target, machine);
            return asRoot(target, settings, machine);
        } catch (RuntimeException e) {
            machine.close();
            throw e;
        }
    }

    private static SshAddress address(Target target, Provider.Ssh settings) {
        String key = settings.key().startsWith("~/")
                ? Optional.ofNullable(System.getenv("HOME")).orElse("")
                        + settings.key().substring(1)
                : settings.key();
        if (!Files.isReadable(Path.of(key))) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "target " + target.name() + ": key: " + key + " is not there or may not be read; it is to be the"
                            + " private key that " + settings.user() + " logs in with");
        }
        return new SshAddress(settings.host(), settings.port(), settings.user(), Path.of(key), settings.hostKey());
    }

    private static void requireArchitecture(Target target, Machine machine) {
        String kernel = machine.run(Command.of("uname", "-m").within(ANSWER_LIMIT))
                .out()
                .strip();
        if (KERNELS.get(kernel) != target.architecture()) {
            String remedy = Optional.ofNullable(KERNELS.get(kernel))
                    .map(found -> "; set its architecture to " + found)
                    .orElse("");
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "target " + target.name() + ": its kernel is of " + kernel + ", not of " + target.architecture()
                            + remedy);
        }
    }

    private static Machine asRoot(Target target, Provider.Ssh settings, Machine machine) {
        String user = machine.run(Command.of("id", "-u").within(ANSWER_LIMIT)).out();
        if (user.strip().equals("0")) {
            return machine;
        }
        Machine elevated = new SudoMachine(machine);
        CommandResult result = elevated.run(Command.of("id", "-u").within(ANSWER_LIMIT));
        if (!result.out().strip().equals("0")) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "target " + target.name() + ": " + settings.user() + " is not root there, and `sudo -n` says: "
                            + result.lastLines(1) + "; let " + settings.user()
                            + " use sudo without a password, or log in as root");
        }
        return elevated;
    }
}
