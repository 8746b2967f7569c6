package dev.ringbench.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a command into mount and process namespaces of its own: what it mounts is gone when it ends, and nothing that it
 * starts outlives it, not even in another session. For an ordinary user also into a user namespace in which it is root,
 * with the ids that /etc/subuid and /etc/subgid grant.
 *
 * @param asRoot whether this process is root already
 * @param network whether the command reaches the host's network; otherwise it has none
 */
public record Sandbox(boolean asRoot, boolean network) {

    /** For this process's user, with the host's network. */
    public static Sandbox forThisUser() {
        return new Sandbox(userIsRoot(), true);
    }

    /** The same without any network. */
    public Sandbox withoutNetwork() {
        return new Sandbox(asRoot, false);
    }

    /** The argument list that runs {@code arguments} in it. */
    public List<String> wrap(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child"));
        if (!asRoot) {
            all.addAll(List.of("--map-root-user", "--map-auto"));
        }
        if (!network) {
            all.add("--net");
        }
        all.add("--");
        all.addAll(arguments);
        return List.copyOf(all);
    }

    /** The command, run in it. */
    public Command wrap(Command command) {
        return new Command(
                wrap(command.arguments()),
                command.environment(),
                command.directory(),
                command.timeLimit(),
                command.holdsInput());
    }

    /** Whether the effective user of this process is root; $USER and user.name say nothing about it. */
    public static boolean userIsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException("/proc is not mounted", e);
        }
    }
}
