package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this host must have, and a machine that is there already must be, so that a target can be measured. */
public final class GuestRequirements {
    private static final String IMAGES = "guest images";

    private final Machine host;
    private final boolean imagesAreImported;

    /**
     * @param imagesAreImported whether guest images are never made here
     */
    public GuestRequirements(Machine host, boolean imagesAreImported) {
        this.host = host;
        this.imagesAreImported = imagesAreImported;
    }

    /** Each of them, found or missing. Asks this host, and the target's if it is reached over SSH; changes nothing. */
    public List<Requirement> requirements(Target target) {
        if (target.provider() instanceof Provider.Ssh settings) {
            return List.of(reachable(target, settings));
        }
        if (target.provider() instanceof Provider.Local) {
            return local(target.name(), target.architecture());
        }
        List<Requirement> all = new ArrayList<>(guest(target.architecture()));
        if (target.provider() instanceof Provider.Vagrant) {
            all.addAll(vagrant());
        }
        return List.copyOf(all);
    }

    private List<Requirement> guest(Architecture architecture) {
        String guests = architecture + " guests";
        QemuMachine machine = QemuMachine.of(architecture);
        List<Requirement> all = new ArrayList<>();
        all.add(program(machine.program(), machine.debianPackage(), guests));
        all.add(program("ssh-keygen", "openssh-client", "guests"));
        if (!imagesAreImported) {
            all.add(program("depmod", "kmod", IMAGES));
            all.add(program("cpio", "cpio", IMAGES));
            all.add(program("mke2fs", "e2fsprogs", IMAGES));
            all.add(program("xz", "xz-utils", IMAGES));
            all.add(program("zstd", "zstd", IMAGES));
        }
        all.add(kvm(architecture, guests));
        return List.copyOf(all);
    }

    private List<Requirement> vagrant() {
        String neededFor = "vagrant targets";
        CommandResult plugins = host.run(Command.of("vagrant", "plugin", "list"));
        CommandResult libvirt = host.run(Command.of("virsh", "--connect", "qemu:///system", "version"));
        return List.of(
                program("vagrant", "vagrant", neededFor),
                new Requirement(
                        "vagrant-libvirt",
                        neededFor,
                        plugins.out()
                                .lines()
                                .filter(line -> line.startsWith("vagrant-libvirt"))
                                .findFirst(),
                        "apt-get install vagrant-libvirt",
                        false),
                program("qemu-img", "qemu-utils", "boxes"),
                program("dnsmasq", "dnsmasq-base", neededFor),
                new Requirement(
                        "libvirtd at qemu:///system",
                        neededFor,
                        libvirt.out()
                                .lines()
                                .filter(line -> line.startsWith("Using library"))
                                .findFirst()
                                .filter(line -> libvirt.succeeded()),
                        "apt-get install libvirt-daemon-system; systemctl start libvirtd (without systemd: virtlogd -d;"
                                + " libvirtd -d); a user who is not root must be in the group libvirt",
                        false));
    }

    private static Requirement reachable(Target target, Provider.Ssh settings) {
        String name = settings.user() + "@" + settings.host() + ":" + settings.port();
        String neededFor = "target " + target.name();
        try (Machine machine = SshHost.connect(target, settings)) {
            String kernel = machine.run(Command.of("uname", "-srm")).out().strip();
            return new Requirement(name, neededFor, Optional.of("root there, " + kernel), "", false);
        } catch (RingbenchException e) {
            return new Requirement(name, neededFor, Optional.empty(), e.getMessage(), false);
        }
    }

    private static List<Requirement> local(String target, Architecture architecture) {
        String neededFor = "target " + target;
        Optional<Architecture> own = Kvm.host();
        return List.of(
                new Requirement(
                        "root",
                        neededFor,
                        Optional.of("running as root").filter(text -> Sandbox.userIsRoot()),
                        "run as root: sudo java -jar orchestrator.jar …",
                        false),
                new Requirement(
                        "a host of architecture " + architecture,
                        neededFor,
                        own.filter(host -> host == architecture).map(Architecture::label),
                        "this host is " + own.map(Architecture::label).orElse("of another architecture")
                                + ": set the target's architecture to that",
                        false));
    }

    private static Requirement kvm(Architecture architecture, String neededFor) {
        Optional<String> found = Optional.of(Kvm.DEVICE.toString()).filter(text -> Kvm.usableFor(architecture));
        return new Requirement(
                "KVM for " + architecture,
                neededFor,
                found,
                "without it the guest is emulated, its numbers say so and rank nothing against other targets",
                true);
    }

    private Requirement program(String name, String debianPackage, String neededFor) {
        CommandResult result = host.run(Command.of("sh", "-c", "command -v -- \"$1\"", "sh", name));
        Optional<String> found = Optional.of(result.out().strip()).filter(path -> result.succeeded());
        return new Requirement(name, neededFor, found, "apt-get install " + debianPackage, false);
    }
}
