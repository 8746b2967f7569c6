package dev.ringbench.guest;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.SshAddress;
import dev.ringbench.exec.SshMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Toggle;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A QEMU guest, from its boot to its end. Its process ends with this JVM, however that dies, and so do its files. */
final class QemuGuest implements RunningMachine {
    private static final Duration BOOT_LIMIT = Duration.ofSeconds(120);
    private static final Duration KVM_BOOT_LIMIT = Duration.ofSeconds(40);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    /** What guest-init.sh prints when sshd listens: by this key, and by no other, the guest is known. */
    private static final Pattern READY = Pattern.compile("^ringbench: ready (ssh-ed25519 \\S+)", Pattern.MULTILINE);

    /** On a PC, every other clock leaves the guest for each reading, which costs more than what is measured with it. */
    private static final Set<String> PC_CLOCKS = Set.of("tsc", "kvm-clock");

    /** Within which a kernel has changed over from the clock that it started with. */
    private static final Duration CLOCK_LIMIT = Duration.ofSeconds(10);

    private static final String CLOCK = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

    private final QemuProcess qemu;
    private final SshMachine machine;
    private final Accelerator accelerator;
    private final String bootId;
    private final Duration startTook;

    private QemuGuest(QemuProcess qemu, SshMachine machine, Accelerator accelerator, Duration startTook) {
        this.qemu = qemu;
        this.machine = machine;
        this.accelerator = accelerator;
        this.startTook = startTook;
        this.bootId = read("/proc/sys/kernel/random/boot_id");
    }

    /**
     * Boots one and waits until it answers over SSH.
     *
     * @throws RingbenchException RUN if QEMU ended, or the guest was not ready in two
     *     minutes (40 s under KVM): with what they printed
     */
    static QemuGuest boot(Boot boot, Accelerator accelerator) {
        long start = System.nanoTime();
        QemuProcess qemu = QemuProcess.start(boot, accelerator);
        try {
            String hostKey = awaitReady(qemu, accelerator == Accelerator.KVM ? KVM_BOOT_LIMIT : BOOT_LIMIT);
            SshAddress address = new SshAddress("127.0.0.1", qemu.sshPort(), "root", qemu.privateKey(), hostKey);
            SshMachine machine = SshMachine.connect(address, CONNECT_LIMIT);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            QemuGuest guest = new QemuGuest(qemu, machine, accelerator, took);
            guest.requireSettings(boot);
            return guest;
        } catch (RuntimeException e) {
            qemu.close();
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
        return qemu.isAlive();
    }

    @Override
    public OptionalLong runDelayNs() {
        return qemu.runDelayNs();
    }

    @Override
    public String lastConsoleLines(int count) {
        return qemu.lastConsoleLines(count);
    }

    @Override
    public void close() {
        machine.close();
        qemu.close();
    }

    private static String awaitReady(QemuProcess qemu, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher ready = READY.matcher(qemu.console());
            if (ready.find()) {
                return ready.group(1);
            }
            if (qemu.awaitExit(POLL).isPresent()) {
                throw new RingbenchException(
                        Category.RUN,
                        "the guest powered off or panicked, or QEMU failed, before it was ready; the console's last lines:\n"
                                + qemu.lastConsoleLines(10));
            }
        }
        throw new RingbenchException(
                Category.RUN,
                "the guest was not ready after " + limit.toSeconds() + " s; its console's last lines:\n"
                        + qemu.lastConsoleLines(10));
    }

    private void requireSettings(Boot boot) {
        String jit = read("/proc/sys/net/core/bpf_jit_enable");
        if (!jit.equals(boot.settings().bpfJit() == Toggle.ON ? "1" : "0")) {
            throw new RingbenchException(
                    Category.RUN,
                    "net.core.bpf_jit_enable is " + jit + " and this kernel does not let it be set; change bpf-jit of"
                            + " this target");
        }
        if (boot.architecture() == Architecture.X86_64) {
            requireClock();
        }
    }

    private void requireClock() {
        long deadline = System.nanoTime() + CLOCK_LIMIT.toNanos();
        String clock = read(CLOCK);
        while (!PC_CLOCKS.contains(clock)) {
            if (System.nanoTime() > deadline || qemu.awaitExit(POLL).isPresent()) {
                throw new RingbenchException(
                        Category.RUN, "the guest's clock source is " + clock + ", too slow to measure with");
            }
            clock = read(CLOCK);
        }
    }

    private String read(String file) {
        return machine.run(Command.of("cat", file)).out().strip();
    }
}
