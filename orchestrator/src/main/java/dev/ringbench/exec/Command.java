package dev.ringbench.exec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command as an argument list, never a shell's string.
 *
 * @param environment variables added to those of the machine
 * @param directory where it runs; the machine's default if empty
 * @param timeLimit after which its whole session is killed
 * @param holdsInput whether it gets a standard input that stays open until the command ends or its caller dies, and by
 *     whose end it is to clean up and exit; otherwise its input is empty
 */
public record Command(
        List<String> arguments,
        Map<String, String> environment,
        Optional<Path> directory,
        Duration timeLimit,
        boolean holdsInput) {

    /** Two minutes: for whatever answers at once when all is well. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(2);

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
    }

    public static Command of(String... arguments) {
        return of(List.of(arguments));
    }

    public static Command of(List<String> arguments) {
        return new Command(arguments, Map.of(), Optional.empty(), DEFAULT_TIME_LIMIT, false);
    }

    public Command within(Duration limit) {
        return new Command(arguments, environment, directory, limit, holdsInput);
    }

    public Command in(Path folder) {
        return new Command(arguments, environment, Optional.of(folder), timeLimit, holdsInput);
    }

    public Command with(Map<String, String> variables) {
        return new Command(arguments, variables, directory, timeLimit, holdsInput);
    }

    public Command holdingInput() {
        return new Command(arguments, environment, directory, timeLimit, true);
    }
}
