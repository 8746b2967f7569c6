package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this host must have so that a target can be started. */
public final class GuestRequirements {
    private final Machine host;
    private final boolean imagesAreImported;

    /**
     * @param imagesAreImported whether guest images are never made here
     */
    public GuestRequirements(Machine host, boolean imagesAreImported) {
        this.host = host;
        this.imagesAreImported = imagesAreImported;
    }

    /** Each of them, found or missing. Asks the host; changes nothing. */
    public List<Requirement> requirements(Target target) {
        return target.provider() instanceof Provider.Qemu
                ? guest(target.architecture())
                : local(target.name(), target.architecture());
    }

    private List<Requirement> guest(Architecture architecture) {
        String images = "guest images";
        String guests = architecture + " guests";
        QemuMachine machine = QemuMachine.of(architecture);
        List<Requirement> all = new ArrayList<>();
        all.add(program(machine.program(), machine.debianPackage(), guests));
        all.add(program("ssh-keygen", "openssh-client", "guests"));
        if (!imagesAreImported) {
            all.add(program("depmod", "kmod", images));
            all.add(program("cpio", "cpio", images));
            all.add(program("mke2fs", "e2fsprogs", images));
            all.add(program("xz", "xz-utils", images));
            all.add(program("zstd", "zstd", images));
        }
        all.add(kvm(architecture, guests));
        return List.copyOf(all);
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
