package dev.ringbench.exec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Deletes trees inside the {@link Sandbox} that made them: only there may an ordinary user delete the files of ids that are
 * mapped to it. Follows no link, and stays on the tree's own file system, should anything be mounted in it.
 */
public final class NamespaceDeletion {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Machine host;
    private final Sandbox sandbox;

    public NamespaceDeletion(Machine host, Sandbox sandbox) {
        this.host = host;
        this.sandbox = sandbox;
    }

    /**
     * Deletes a tree; one that is not there is no error.
     *
     * @throws IOException with the last line of what was said, if something is left
     */
    public void delete(Path tree) throws IOException {
        List<String> remove = List.of("rm", "--recursive", "--force", "--one-file-system", "--", tree.toString());
        CommandResult result = host.run(sandbox.wrap(Command.of(remove).within(LIMIT)));
        if (!result.succeeded()) {
            throw new IOException("deleting " + tree + ": " + result.lastLines(1));
        }
    }
}
