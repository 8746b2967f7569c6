package dev.ringbench.guest;

import dev.ringbench.exec.BackgroundProcess;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.SshAddress;
import dev.ringbench.exec.SshMachine;
import dev.ringbench.json.Json;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The guest of ours that Vagrant and libvirt run, by vagrant/guest.sh. It is no child of ours; the script that holds it
 * is, and its supervisor destroys the guest, even if this JVM was killed.
 */
final class VagrantGuest implements RunningMachine {
    /** Vagrant copies the box twice, and libvirt asks QEMU what it can before each of several steps. */
    private static final Duration UP_LIMIT = Duration.ofMinutes(10);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final BackgroundProcess process;
    private final GuestFolder folder;
    private final SshMachine machine;
    private final Accelerator accelerator;
    private final VirtualCpuThreads virtualCpus;
    private final String bootId;
    private final Duration startTook;

    private VagrantGuest(BackgroundProcess process, GuestFolder folder, Up up, Duration startTook) {
        this.process = process;
        this.folder = folder;
        this.machine = up.machine();
        this.accelerator = up.accelerator();
        this.virtualCpus = up.virtualCpus();
        this.bootId = GuestSettings.bootId(machine);
        this.startTook = startTook;
    }

    /** What is known of a guest that is up. */
    private record Up(SshMachine machine, Accelerator accelerator, VirtualCpuThreads virtualCpus) {}

    /**
     * Brings one up and waits until it answers over SSH.
     *
     * @param vagrant the project's folder of that name
     * @param box made of the boot's image
     * @throws RingbenchException RUN if Vagrant fails, or is not done in ten minutes: with what it printed
     */
    static VagrantGuest boot(Boot boot, Accelerator accelerator, Path vagrant, Path box) {
        long start = System.nanoTime();
        GuestFolder folder = GuestFolder.make(Path.of("/var/tmp"));
        BackgroundProcess process;
        try {
            fill(folder, boot.image(), vagrant, box);
            String script = vagrant.resolve("guest.sh").toString();
            Command up = Command.of("sh", script, "up", folder.path().toString())
                    .with(environment(boot, accelerator, folder))
                    .holdingInput();
            process = BackgroundProcess.start(
                    up, List.of("sh", script, "down", folder.path().toString()));
        } catch (RuntimeException e) {
            folder.remove();
            throw e;
        }
        try {
            SshAddress address = awaitUp(process, folder);
            SshMachine machine = SshMachine.connect(address, CONNECT_LIMIT);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            GuestSettings.require(machine, boot);
            VirtualCpuThreads threads = threads(folder, boot.settings().cpus());
            return new VagrantGuest(process, folder, new Up(machine, accelerator, threads), took);
        } catch (RuntimeException e) {
            process.close();
            throw e;
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
        return accelerator;
    }

    @Override
    public Duration startTook() {
        return startTook;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive() && virtualCpus.runDelayNs().isPresent();
    }

    @Override
    public OptionalLong runDelayNs() {
        return virtualCpus.runDelayNs();
    }

    @Override
    public String lastConsoleLines(int count) {
        return console(folder).lastLines(count);
    }

    @Override
    public void close() {
        machine.close();
        virtualCpus.close();
        process.close();
    }

    /** Copies, since libvirt's QEMU runs as a user who can read neither this user's cache nor the project. */
    private static void fill(GuestFolder folder, GuestImage image, Path vagrant, Path box) {
        Path path = folder.path();
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.copy(image.kernel(), path.resolve("kernel"));
            Files.copy(image.initrd(), path.resolve("initrd"));
            Files.copy(vagrant.resolve("Vagrantfile"), path.resolve("Vagrantfile"));
            Files.createSymbolicLink(path.resolve("ringbench.box"), box);
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, path + ": cannot be filled: " + e, e);
        }
    }

    private static Map<String, String> environment(Boot boot, Accelerator accelerator, GuestFolder folder) {
        QemuMachine machine = QemuMachine.of(boot.architecture());
        Map<String, String> settings = new HashMap<>();
        settings.put("NAME", folder.path().getFileName().toString());
        settings.put("DRIVER", accelerator == Accelerator.KVM ? "kvm" : "qemu");
        settings.put("MACHINE_ARCH", machine.libvirtArchitecture());
        settings.put("MACHINE_TYPE", machine.machineType(accelerator));
        settings.put("CPU", String.join(" ", machine.cpu(accelerator)));
        settings.put("CPUS", Integer.toString(boot.settings().cpus()));
        settings.put("MEMORY_MIB", Integer.toString(boot.settings().memoryMib()));
        settings.put("HOST_CPUS", boot.hostCpuList());
        settings.put("KERNEL", folder.path().resolve("kernel").toString());
        settings.put("INITRD", folder.path().resolve("initrd").toString());
        settings.put("CONSOLE", folder.path().resolve("console").toString());
        settings.put("KEY", folder.privateKey().toString());
        settings.put(
                "COMMAND_LINE",
                machine.kernelCommandLine(boot.settings().bpfJit(), folder.publicKey()) + " ringbench.dhcp=1");
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) -> environment.put("RINGBENCH_" + name, value));
        return environment;
    }

    private static SshAddress awaitUp(BackgroundProcess process, GuestFolder folder) {
        long deadline = System.nanoTime() + UP_LIMIT.toNanos();
        Path address = folder.path().resolve("address");
        while (!Files.exists(address, LinkOption.NOFOLLOW_LINKS)) {
            if (process.awaitExit(POLL).isPresent() || System.nanoTime() > deadline) {
                throw new RingbenchException(
                        Category.RUN,
                        "Vagrant does not bring up the guest; it printed:\n" + lastWords(process)
                                + "\nthe guest's console:\n" + console(folder).lastLines(5));
            }
        }
        String[] hostAndPort = read(address).strip().split(" ");
        String hostKey = console(folder)
                .hostKey()
                .orElseThrow(() -> new RingbenchException(
                        Category.RUN,
                        "the guest did not say its host key on its console: "
                                + console(folder).lastLines(5)));
        return new SshAddress(hostAndPort[0], Integer.parseInt(hostAndPort[1]), "root", folder.privateKey(), hostKey);
    }

    /** Without the places in Vagrant's own source that it was at. */
    private static String lastWords(BackgroundProcess process) {
        List<String> lines = process.output()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\tfrom "))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static VirtualCpuThreads threads(GuestFolder folder, int cpus) {
        String answer = read(folder.path().resolve("cpus"));
        try {
            return VirtualCpuThreads.of(Json.tree(answer).path("return"), cpus);
        } catch (IOException e) {
            throw new RingbenchException(Category.RUN, "libvirt's answer is not JSON: " + answer, e);
        }
    }

    private static GuestConsole console(GuestFolder folder) {
        Path console = folder.path().resolve("console");
        return GuestConsole.of(Files.exists(console) ? read(console) : "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RingbenchException(Category.RUN, file + ": cannot be read: " + e, e);
        }
    }
}
