package dev.ringbench.guest;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a guest of ours is booted from: the same for every block of its target.
 *
 * @param hostCpus to which of this host's CPUs its emulator is bound; none if to no particular ones
 */
record Boot(Architecture architecture, Provider.Guest settings, GuestImage image, List<Integer> hostCpus) {

    /** The CPUs as taskset(1) and libvirt write them: {@code 0,1,2}. */
    String hostCpuList() {
        return hostCpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
