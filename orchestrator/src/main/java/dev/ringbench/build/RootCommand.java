package dev.ringbench.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A command for the builder root.
 *
 * @param environment all of it, beside PATH, HOME, LC_ALL and, with network, the user's proxies and registries
 * @param directory where it runs, in the root
 * @param mounts what it sees of the controller
 * @param network whether it reaches the network; otherwise there is none
 */
public record RootCommand(
        List<String> arguments,
        Map<String, String> environment,
        String directory,
        List<BindMount> mounts,
        boolean network,
        Duration timeLimit) {

    public RootCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    /** One that only looks: nothing mounted, no network. */
    public static RootCommand of(String... arguments) {
        return new RootCommand(List.of(arguments), Map.of(), "/", List.of(), false, Duration.ofMinutes(2));
    }
}
