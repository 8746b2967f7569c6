package dev.ringbench.guest;

import dev.ringbench.exec.BackgroundProcess;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.exec.Machine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * This host as a target. Tracefs is mounted for as long as it is used, if it was not there; its unmounting is the task of
 * a supervised process, so that not even SIGKILL leaves the mount.
 */
final class LocalHost implements RunningMachine {
    private static final String TRACEFS = "/sys/kernel/tracing";
    private static final Path TRACEFS_EVENTS = Path.of(TRACEFS, "events");
    private static final int MOUNT_TRIES = 100;

    private final LocalMachine machine = new LocalMachine();
    private final Optional<BackgroundProcess> mount;
    private final String bootId;

    private LocalHost(Optional<BackgroundProcess> mount, String bootId) {
        this.mount = mount;
        this.bootId = bootId;
    }

    static LocalHost open() {
        try (LocalMachine here = new LocalMachine()) {
            CommandResult bootId = here.run(Command.of("cat", "/proc/sys/kernel/random/boot_id"));
            return new LocalHost(mountTracefs(), bootId.out().strip());
        }
    }

    @Override
    public Machine machine() {
        return machine;
    }

    @Override
    public String bootId() {
        return bootId;
    }

    @Override
    public Accelerator accelerator() {
        return Accelerator.NATIVE;
    }

    @Override
    public Duration startTook() {
        return Duration.ZERO;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public OptionalLong runDelayNs() {
        return OptionalLong.empty();
    }

    @Override
    public String lastConsoleLines(int count) {
        return "";
    }

    @Override
    public void close() {
        mount.ifPresent(BackgroundProcess::close);
        machine.close();
    }

    private static Optional<BackgroundProcess> mountTracefs() {
        if (Files.isDirectory(TRACEFS_EVENTS)) {
            return Optional.empty();
        }
        String script = "mount -t tracefs nodev " + TRACEFS + " && cat";
        BackgroundProcess process =
                BackgroundProcess.start(Command.of("sh", "-c", script).holdingInput(), List.of("umount", TRACEFS));
        for (int attempt = 0; attempt < MOUNT_TRIES; attempt++) {
            if (Files.isDirectory(TRACEFS_EVENTS)) {
                return Optional.of(process);
            }
            process.awaitExit(Duration.ofMillis(50));
        }
        String output = process.lastLines(3);
        process.close();
        throw new RingbenchException(Category.RUN, "tracefs cannot be mounted at " + TRACEFS + ": " + output);
    }
}
