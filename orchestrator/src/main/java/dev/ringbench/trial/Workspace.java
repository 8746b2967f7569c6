package dev.ringbench.trial;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.Machine;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A folder on a machine for the length of a block, with the driver and the consumers in it. A shell on the machine
 * holds its standard input open for as long; when that ends, by {@link #close} or because the orchestrator died, it
 * removes the folder.
 */
public final class Workspace implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONGEST_BLOCK = Duration.ofDays(7);
    private static final long CLOSE_LIMIT_MS = 10_000;

    private final Machine machine;
    private final String directory;
    private final Thread keeper;

    private Workspace(Machine machine, String directory) {
        this.machine = machine;
        this.directory = directory;
        this.keeper = new Thread(this::keep, "workspace " + directory);
        keeper.setDaemon(true);
    }

    /**
     * Makes the folder, writable and readable for its owner only.
     *
     * @throws RingbenchException if the machine cannot make it
     */
    public static Workspace open(Machine machine) {
        String directory = "/tmp/ringbench." + HexFormat.of().toHexDigits(RANDOM.nextLong());
        Workspace workspace = new Workspace(machine, directory);
        workspace.keeper.start();
        workspace.awaitFolder();
        return workspace;
    }

    /** Copies a file or folder into the workspace and returns its path there. */
    public String upload(Path local, String name) {
        String remote = directory + "/" + name;
        machine.upload(local, remote);
        return remote;
    }

    @Override
    public void close() {
        keeper.interrupt();
        boolean interrupted = false;
        try {
            keeper.join(CLOSE_LIMIT_MS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitFolder() {
        Command made = Command.of("test", "-d", directory);
        for (int attempt = 0; attempt < 100; attempt++) {
            if (machine.run(made).succeeded()) {
                return;
            }
            pause();
        }
        close();
        throw new RingbenchException(
                Category.RUN, directory + ": the target did not make this folder; is its /tmp full or read-only?");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RingbenchException(Category.INTERRUPTED, "interrupted while a target was prepared", e);
        }
    }

    private void keep() {
        // Where sudo made us root, files are copied as the user who logged in.
        String script =
                "mkdir -m 700 -- \"$1\" && chown \"${SUDO_UID:-0}:${SUDO_GID:-0}\" -- \"$1\" && cat > /dev/null;"
                        + " rm -rf --one-file-system -- \"$1\"";
        try {
            machine.run(Command.of("sh", "-c", script, "ringbench-workspace", directory)
                    .within(LONGEST_BLOCK)
                    .holdingInput());
        } catch (RingbenchException e) {
            // Interrupted: that is how close() ends it. A machine that was lost took its folder with it.
        }
    }
}
