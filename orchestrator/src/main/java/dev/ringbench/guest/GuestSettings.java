package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.Machine;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Toggle;
import java.time.Duration;
import java.util.Set;

/** Holds a guest of ours that has just booted to what its target asks for. */
final class GuestSettings {
    /** On a PC, every other clock leaves the guest for each reading, which costs more than what is measured with it. */
    private static final Set<String> PC_CLOCKS = Set.of("tsc", "kvm-clock");

    /** Within which a kernel has changed over from the clock that it started with. */
    private static final Duration CLOCK_LIMIT = Duration.ofSeconds(10);

    private static final String CLOCK = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

    private GuestSettings() {}

    /** @throws RingbenchException RUN if it is not what was asked for, with the setting and what it is */
    static void require(Machine guest, Boot boot) {
        String jit = read(guest, "/proc/sys/net/core/bpf_jit_enable");
        if (!jit.equals(boot.settings().bpfJit() == Toggle.ON ? "1" : "0")) {
            throw new RingbenchException(
                    Category.RUN,
                    "net.core.bpf_jit_enable is " + jit + " and this kernel does not let it be set; change bpf-jit of"
                            + " this target");
        }
        if (boot.architecture() == Architecture.X86_64) {
            requireClock(guest);
        }
    }

    /** The kernel's boot_id. */
    static String bootId(Machine machine) {
        return read(machine, "/proc/sys/kernel/random/boot_id");
    }

    private static void requireClock(Machine guest) {
        long deadline = System.nanoTime() + CLOCK_LIMIT.toNanos();
        String clock = read(guest, CLOCK);
        while (!PC_CLOCKS.contains(clock)) {
            if (System.nanoTime() > deadline) {
                throw new RingbenchException(
                        Category.RUN, "the guest's clock source is " + clock + ", too slow to measure with");
            }
            clock = read(guest, CLOCK);
        }
    }

    private static String read(Machine machine, String file) {
        return machine.run(Command.of("cat", file)).out().strip();
    }
}
