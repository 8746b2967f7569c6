package dev.ringbench.build;

import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.ShellQuote;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.RingbenchException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a recipe's commands for one architecture in the builder root, with its placeholders replaced. */
final class RecipeRunner {
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(30);
    private static final int QUOTED_LINES = 25;

    private final BuilderRoot root;
    private final Component component;
    private final Architecture architecture;
    private final Workspace workspace;

    RecipeRunner(BuilderRoot root, Component component, Architecture architecture, Workspace workspace) {
        this.root = root;
        this.component = component;
        this.architecture = architecture;
        this.workspace = workspace;
    }

    /**
     * Runs commands one after the other.
     *
     * @return what they took in all, entering the root included (about a tenth of a second each)
     * @throws RingbenchException RUN for the first that fails, with its last lines
     */
    Duration run(List<List<String>> commands, boolean network) {
        Duration took = Duration.ZERO;
        for (List<String> command : commands) {
            List<String> arguments = command.stream().map(this::replaced).toList();
            CommandResult result = root.run(new RootCommand(
                    arguments, environment(network), "/ringbench/source", workspace.mounts(), network, COMMAND_LIMIT));
            if (!result.succeeded()) {
                throw failure(arguments, result);
            }
            took = took.plus(result.took());
        }
        return took;
    }

    private Map<String, String> environment(boolean network) {
        Map<String, String> environment = new HashMap<>(Workspace.toolFolders(network));
        environment.putAll(component.recipe().environment());
        environment.putAll(component.recipe().architectures().getOrDefault(architecture, Map.of()));
        environment.replaceAll((name, value) -> replaced(value));
        return environment;
    }

    private String replaced(String text) {
        String result = text;
        for (Map.Entry<String, String> placeholder :
                Workspace.placeholders(architecture.label()).entrySet()) {
            result = result.replace(placeholder.getKey(), placeholder.getValue());
        }
        return result;
    }

    private RingbenchException failure(List<String> arguments, CommandResult result) {
        String how = result.timedOut() ? "took over " + COMMAND_LIMIT : "exited " + result.exitStatus();
        return new RingbenchException(
                RingbenchException.Category.RUN,
                component.name() + " for " + architecture + ": `" + ShellQuote.join(arguments) + "` " + how + " in "
                        + component.directory() + "; its last lines (all of them are in the log):\n"
                        + result.lastLines(QUOTED_LINES));
    }
}
