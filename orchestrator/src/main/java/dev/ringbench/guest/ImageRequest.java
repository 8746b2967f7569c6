package dev.ringbench.guest;

import dev.ringbench.model.Architecture;
import java.util.Collection;
import java.util.List;

/**
 * What a guest image must hold, besides kernel, SSH and a shell.
 *
 * @param packages Debian packages of the consumers
 * @param kernelHeaders whether a consumer compiles against them
 */
public record ImageRequest(Architecture architecture, Collection<String> packages, boolean kernelHeaders) {
    public ImageRequest {
        packages = packages.stream().distinct().sorted().toList();
    }

    /** Every package to be unpacked, without those that they depend on. */
    List<String> allPackages() {
        QemuMachine machine = QemuMachine.of(architecture);
        java.util.List<String> all = new java.util.ArrayList<>(
                List.of("base-files", "busybox-static", "coreutils", "dash", "libc-bin", "libc6", "openssh-server"));
        all.add(machine.kernelPackage());
        if (kernelHeaders) {
            all.add(machine.headersPackage());
        }
        all.addAll(packages);
        return all.stream().distinct().sorted().toList();
    }
}
