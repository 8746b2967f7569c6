package dev.ringbench.exec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A machine on which the user who logs in is not root: commands run by {@code sudo -n}, files are still copied as that
 * user. sudo passes on signals and the end of the input (sudo(8)), so that a command ends as it would without it.
 */
public final class SudoMachine implements Machine {
    private final Machine machine;

    public SudoMachine(Machine machine) {
        this.machine = machine;
    }

    @Override
    public CommandResult run(Command command) {
        List<String> arguments = new ArrayList<>(List.of("sudo", "-n", "--"));
        if (!command.environment().isEmpty()) {
            arguments.add("env");
            new TreeMap<>(command.environment()).forEach((name, value) -> arguments.add(name + "=" + value));
        }
        arguments.addAll(command.arguments());
        return machine.run(new Command(
                List.copyOf(arguments), Map.of(), command.directory(), command.timeLimit(), command.holdsInput()));
    }

    @Override
    public void upload(Path local, String remote) {
        machine.upload(local, remote);
    }

    @Override
    public void download(String remote, Path local) {
        machine.download(remote, local);
    }

    @Override
    public void close() {
        machine.close();
    }
}
