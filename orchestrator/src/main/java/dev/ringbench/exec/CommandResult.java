package dev.ringbench.exec;

import java.time.Duration;
import java.util.List;

/**
 * How a command ended.
 *
 * @param exitStatus as waitpid tells it: 128 + N for signal N
 * @param timedOut whether its time limit ended it
 * @param out standard output, whole, as UTF-8
 * @param err standard error, whole, as UTF-8
 */
public record CommandResult(int exitStatus, boolean timedOut, String out, String err, Duration took) {

    public boolean succeeded() {
        return exitStatus == 0 && !timedOut;
    }

    /** What a message quotes: the last lines of standard error, or of standard output where that is empty. */
    public String lastLines(int count) {
        String text = err.isBlank() ? out : err;
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
}
