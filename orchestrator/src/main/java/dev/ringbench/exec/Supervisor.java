package dev.ringbench.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts a command under supervisor.sh, which ends the command's whole session when its own standard input ends. */
final class Supervisor {
    /** What a command has to clean up after its input ended or SIGTERM came, before SIGKILL. */
    static final Duration GRACE = Duration.ofSeconds(3);

    /** After which the supervisor itself must have ended: the grace, its 10 s for SIGKILL to work, and a busy host. */
    static final Duration END_LIMIT = GRACE.plusSeconds(20);

    private static final String SCRIPT = load();

    private Supervisor() {}

    /**
     * The argument list that runs {@code command} supervised.
     *
     * @param afterwards a command that runs once the session is gone, whatever ended it; none if empty
     */
    static List<String> supervise(Command command, List<String> afterwards) {
        List<String> all = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "ringbench-supervisor"));
        all.add(command.holdsInput() ? "held" : "empty");
        all.add(Long.toString(GRACE.toSeconds()));
        all.add(Integer.toString(command.arguments().size()));
        all.addAll(command.arguments());
        all.addAll(afterwards);
        return all;
    }

    private static String load() {
        try (InputStream script = Supervisor.class.getResourceAsStream("supervisor.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("supervisor.sh cannot be read from the jar", e);
        }
    }
}
