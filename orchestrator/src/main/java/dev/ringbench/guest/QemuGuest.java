package dev.ringbench.guest;

import dev.ringbench.exec.Machine;
import dev.ringbench.exec.SshAddress;
import dev.ringbench.exec.SshMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A QEMU guest, from its boot to its end. Its process ends with this JVM, however that dies, and so do its files. */
final class QemuGuest implements RunningMachine {
    private static final Duration BOOT_LIMIT = Duration.ofSeconds(120);
    private static final Duration KVM_BOOT_LIMIT = Duration.ofSeconds(40);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

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
        this.bootId = GuestSettings.bootId(machine);
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
            GuestSettings.require(machine, boot);
            return new QemuGuest(qemu, machine, accelerator, took);
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
        return qemu.virtualCpus().runDelayNs();
    }

    @Override
    public String lastConsoleLines(int count) {
        return qemu.console().lastLines(count);
    }

    @Override
    public void close() {
        machine.close();
        qemu.close();
    }

    private static String awaitReady(QemuProcess qemu, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> hostKey = qemu.console().hostKey();
            if (hostKey.isPresent()) {
                return hostKey.get();
            }
            if (qemu.awaitExit(POLL).isPresent()) {
                throw new RingbenchException(
                        Category.RUN,
                        "the guest powered off or panicked, or QEMU failed, before it was ready; the console's last lines:\n"
                                + qemu.console().lastLines(10));
            }
        }
        throw new RingbenchException(
                Category.RUN,
                "the guest was not ready after " + limit.toSeconds() + " s; its console's last lines:\n"
                        + qemu.console().lastLines(10));
    }
}
