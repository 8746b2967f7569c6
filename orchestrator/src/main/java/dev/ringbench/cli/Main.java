package dev.ringbench.cli;

import dev.ringbench.model.RingbenchException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** {@code java -jar orchestrator.jar}: finds the command, runs it, and turns what went wrong into a message. */
@Command(
        name = "ringbench",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        header =
                "Benchmarks eBPF ring-buffer consumers on every CPU architecture, and proves that every event was counted.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            DoctorCommand.class,
            RenderCommand.class,
            AaCommand.class,
            CompareCommand.class,
            MergeCommand.class,
            HistoryCommand.class,
            ExportCommand.class,
            CacheCommand.class,
            CleanCommand.class
        })
final class Main implements Runnable {
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in ringbench an error arose, for a bug report.")
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        // A job without a locale (cron, systemd) would else get a question mark for each character beyond ASCII.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(execute(arguments));
    }

    /** Runs a command line and returns its exit code. */
    static int execute(String... arguments) {
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main)
                .setParameterExceptionHandler(Main::usageError)
                .setExecutionExceptionHandler((error, command, result) -> main.report(error, command));
        commandLine.getCommandSpec().usageMessage().footer(footer());
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine.execute(withCommand(commandLine, arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** {@code run} goes without saying, where no argument names a command or asks for help. */
    private static String[] withCommand(CommandLine commandLine, String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        boolean named = given.stream()
                .anyMatch(argument -> commandLine.getSubcommands().containsKey(argument) || HELP.contains(argument));
        if (named) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "run";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static int usageError(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        command.getErr().println(error.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr())) {
            command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitStatus.BAD_USAGE.code();
    }

    private int report(Exception error, CommandLine command) {
        if (stacktrace) {
            error.printStackTrace(command.getErr());
        }
        if (error instanceof RingbenchException known) {
            command.getErr().println("ringbench: " + known.getMessage());
            return ExitStatus.of(known.category()).code();
        }
        command.getErr().println("ringbench: internal error: " + error);
        command.getErr()
                .println("This is a fault of ringbench's own. Please report it with the output of --stacktrace.");
        return ExitStatus.INTERNAL.code();
    }

    private static String[] footer() {
        java.util.stream.Stream<String> examples = java.util.stream.Stream.of(
                "",
                "Examples:",
                "  java -jar orchestrator.jar matrix.yaml            measure everything, write the report",
                "  java -jar orchestrator.jar plan matrix.yaml       what that would do, and how long it takes",
                "  java -jar orchestrator.jar --only target=arm64 --window-seconds 2",
                "  java -jar orchestrator.jar render reports/RUN --publish",
                "  java -jar orchestrator.jar aa matrix/local.yaml     does it see differences that are not there?",
                "",
                "Exit codes:");
        java.util.stream.Stream<String> codes = Arrays.stream(ExitStatus.values())
                .map(status -> String.format(java.util.Locale.ROOT, "  %3d  %s", status.code(), status.meaning()));
        return java.util.stream.Stream.concat(examples, codes).toArray(String[]::new);
    }

    /** The jar's version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ringbench " + dev.ringbench.pipeline.Version.current()};
        }
    }
}
