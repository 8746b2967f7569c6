package dev.ringbench.exec;

import org.slf4j.Logger;

/** The run's log of external commands: each with where it ran, how it ended and what it took. */
final class CommandLog {
    private CommandLog() {}

    static void ended(Logger log, String where, Command command, CommandResult result) {
        String how = result.timedOut() ? "time limit of " + command.timeLimit() : "exit " + result.exitStatus();
        log.info(
                "{}: {} -> {} in {} ms",
                where,
                line(command),
                how,
                result.took().toMillis());
        if (!result.succeeded() && !result.err().isBlank()) {
            log.info("{}: its last lines: {}", where, result.lastLines(20));
        }
        log.debug("{}: standard output: {}", where, result.out());
        log.debug("{}: standard error: {}", where, result.err());
    }

    /** The command for one line of a log: of a script given as one argument only its first line. */
    static String line(Command command) {
        return ShellQuote.join(command.arguments().stream()
                .map(argument -> argument.lines().limit(2).count() < 2
                        ? argument
                        : argument.lines().findFirst().orElse("") + " [...]")
                .toList());
    }
}
