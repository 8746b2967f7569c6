package dev.ringbench.exec;

import org.slf4j.Logger;

/** The run's log of external commands: each with where it ran, how it ended and what it took. */
final class CommandLog {
    private CommandLog() {}

    static void ended(Logger log, String where, Command command, CommandResult result) {
        String how = result.timedOut() ? "time limit of " + command.timeLimit() : "exit " + result.exitStatus();
        String line = ShellQuote.join(command.arguments());
        log.info(
                "{}: {} -> {} in {} ms",
                where,
                shorten(line),
                how,
                result.took().toMillis());
        if (!result.succeeded() && !result.err().isBlank()) {
            log.info("{}: its last lines: {}", where, result.lastLines(20));
        }
        log.debug("{}: standard output: {}", where, result.out());
        log.debug("{}: standard error: {}", where, result.err());
    }

    /** A script given as one argument would drown the log. */
    private static String shorten(String line) {
        return line.length() <= 1_000 ? line : line.substring(0, 1_000) + " [...]";
    }
}
