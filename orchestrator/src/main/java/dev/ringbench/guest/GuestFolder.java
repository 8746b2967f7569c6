package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a guest needs on this host for one boot: a folder of its own with a key pair for this boot alone.
 *
 * @param publicKey the public half, as base64
 */
record GuestFolder(Path path, String publicKey) {

    /** Makes it below {@code parent}, mode 0700. Whoever starts the guest has its supervisor run {@link #removal()}. */
    static GuestFolder make(Path parent) {
        Path path = create(parent);
        try {
            return new GuestFolder(path, generateKey(path.resolve("key")));
        } catch (RuntimeException e) {
            remove(path);
            throw e;
        }
    }

    Path privateKey() {
        return path.resolve("key");
    }

    List<String> removal() {
        return removal(path);
    }

    /** For when no supervisor has it yet. */
    void remove() {
        remove(path);
    }

    private static Path create(Path parent) {
        try {
            return Files.createTempDirectory(parent, "ringbench-");
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, "no folder can be made under " + parent + ": " + e, e);
        }
    }

    private static String generateKey(Path key) {
        try (LocalMachine here = new LocalMachine()) {
            CommandResult result = here.run(
                    Command.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "ringbench", "-f", key.toString()));
            if (!result.succeeded()) {
                throw new RingbenchException(Category.HOST, "ssh-keygen failed: " + result.lastLines(3));
            }
            return Files.readString(key.resolveSibling("key.pub"), StandardCharsets.US_ASCII)
                    .split(" ")[1];
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, key + ": cannot be read: " + e, e);
        }
    }

    private static List<String> removal(Path path) {
        return List.of("rm", "-rf", "--one-file-system", "--", path.toString());
    }

    private static void remove(Path path) {
        try (LocalMachine here = new LocalMachine()) {
            here.run(Command.of(removal(path)));
        }
    }
}
