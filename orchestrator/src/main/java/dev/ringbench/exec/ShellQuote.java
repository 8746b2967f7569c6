package dev.ringbench.exec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place that turns an argument list into a shell's string, because SSH carries nothing else. Also used to write
 * commands into logs and messages so that they can be pasted into a shell.
 *
 * <p>Source: POSIX, Shell Command Language, 2.2.2: within single quotes every character stands for itself.
 */
public final class ShellQuote {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@%+:,./_-][A-Za-z0-9@%+=:,./_-]*");

    private ShellQuote() {}

    /**
     * The list as words of a POSIX shell, each of which it reads back as that argument.
     *
     * @throws IllegalArgumentException if an argument holds NUL, which no argument can
     */
    public static String join(List<String> arguments) {
        return arguments.stream().map(ShellQuote::word).collect(Collectors.joining(" "));
    }

    /**
     * One argument as one word of a POSIX shell.
     *
     * @throws IllegalArgumentException if it holds NUL
     */
    public static String word(String argument) {
        if (argument.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument cannot hold NUL: " + argument.replace("\0", "\\0"));
        }
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
