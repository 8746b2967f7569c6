package dev.ringbench.guest;

import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Starts targets' machines, by whatever their provider is. For one run: the accelerator of an architecture's guests is
 * settled by the first of them that boots, and is the same for all blocks.
 */
public final class Providers {
    private final Map<Architecture, Accelerator> settled = new ConcurrentHashMap<>();
    private final Path vagrant;
    private final VagrantBoxes boxes;
    private final Consumer<String> warnings;

    /**
     * @param home the project's, with its folder vagrant/
     * @param warnings told what the user should know and what stops nothing
     */
    public Providers(Path home, VagrantBoxes boxes, Consumer<String> warnings) {
        this.vagrant = home.resolve("vagrant");
        this.boxes = boxes;
        this.warnings = warnings;
    }

    /**
     * Starts a target's machine and waits until it takes commands. A guest that does not come up gets a second boot, with a
     * warning.
     *
     * @param image for a guest of ours; not looked at for others
     * @param hostCpus to which of this host's CPUs a guest is bound; none for no particular ones
     * @throws RingbenchException RUN if it does not come up within its limit, with the console's last lines; HOST if this
     *     host cannot do it; CONFIGURATION if it is not the machine that the target describes
     */
    public RunningMachine start(Target target, Optional<GuestImage> image, List<Integer> hostCpus) {
        if (target.provider() instanceof Provider.Guest settings) {
            GuestImage bootable =
                    image.orElseThrow(() -> new IllegalArgumentException("no image for target " + target.name()));
            return boot(new Boot(target.architecture(), settings, bootable, hostCpus));
        }
        if (target.provider() instanceof Provider.Ssh settings) {
            return new ExistingMachine(SshHost.connect(target, settings));
        }
        return new ExistingMachine(new LocalMachine());
    }

    private RunningMachine boot(Boot boot) {
        Accelerator accelerator = Optional.ofNullable(settled.get(boot.architecture()))
                .orElseGet(() -> Kvm.usableFor(boot.architecture()) ? Accelerator.KVM : Accelerator.TCG);
        try {
            return settle(boot, accelerator);
        } catch (RingbenchException e) {
            if (e.category() != Category.RUN) {
                throw e;
            }
            return bootAgain(boot, accelerator, e);
        }
    }

    /** A boot that fails has measured nothing, so that another one is no choice between results. */
    private RunningMachine bootAgain(Boot boot, Accelerator accelerator, RingbenchException failure) {
        if (accelerator == Accelerator.KVM && !settled.containsKey(boot.architecture())) {
            // A /dev/kvm can be there and not work, as in some nested virtual machines. Only a boot tells.
            warnings.accept("KVM does not boot " + boot.architecture() + " guests on this host, so they are emulated: "
                    + failure.getMessage());
            settled.put(boot.architecture(), Accelerator.TCG);
            return boot(boot);
        }
        // An emulated kernel panics now and then before it is up.
        warnings.accept("a guest of " + boot.architecture() + " did not boot, and is booted once more: "
                + failure.getMessage());
        return settle(boot, accelerator);
    }

    private RunningMachine settle(Boot boot, Accelerator accelerator) {
        RunningMachine machine = boot(boot, accelerator);
        settled.put(boot.architecture(), accelerator);
        return machine;
    }

    private RunningMachine boot(Boot boot, Accelerator accelerator) {
        return boot.settings() instanceof Provider.Vagrant
                ? VagrantGuest.boot(boot, accelerator, vagrant, boxes.of(boot.image()))
                : QemuGuest.boot(boot, accelerator);
    }
}
