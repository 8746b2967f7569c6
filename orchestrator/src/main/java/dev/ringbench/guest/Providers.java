package dev.ringbench.guest;

import dev.ringbench.model.Provider;
import dev.ringbench.model.Target;
import java.util.Optional;

/** Starts a target's machine, by whatever its provider is. */
public final class Providers {
    private Providers() {}

    /**
     * Starts it and waits until it takes commands.
     *
     * @param image for a guest of ours; not looked at for others
     * @throws dev.ringbench.model.RingbenchException RUN if it does not come up within its limit, with the console's last
     *     lines; HOST if this host cannot do it
     */
    public static RunningMachine start(Target target, Optional<GuestImage> image) {
        Provider provider = target.provider();
        if (provider instanceof Provider.Qemu qemu) {
            GuestImage bootable =
                    image.orElseThrow(() -> new IllegalArgumentException("no image for target " + target.name()));
            return QemuGuest.boot(target.architecture(), qemu, bootable);
        }
        return LocalHost.open();
    }
}
