package dev.ringbench.guest;

import dev.ringbench.model.Accelerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * QEMU's arguments for one boot.
 *
 * @param accelerator KVM or TCG
 * @param qmpSocket where QEMU will listen for QMP
 * @param publicKey base64 of the ed25519 key that may log in
 */
record QemuCommandLine(Boot boot, Accelerator accelerator, Path qmpSocket, String publicKey) {

    List<String> arguments() {
        QemuMachine machine = QemuMachine.of(boot.architecture());
        List<String> all = new ArrayList<>(List.of(machine.program(), "-nodefaults", "-display", "none"));
        all.addAll(machine.machine(accelerator));
        // multi: a host thread for each virtual CPU, so that producer and consumer really run side by side.
        all.addAll(List.of("-accel", accelerator == Accelerator.KVM ? "kvm" : "tcg,thread=multi"));
        all.addAll(List.of("-smp", Integer.toString(boot.settings().cpus())));
        all.addAll(List.of("-m", boot.settings().memoryMib() + "M"));
        all.addAll(List.of("-no-reboot", "-qmp", "unix:" + qmpSocket + ",server=on,wait=off"));
        all.addAll(List.of("-chardev", "stdio,id=console,signal=off", "-serial", "chardev:console"));
        all.addAll(disk(machine));
        all.addAll(network(machine));
        all.addAll(List.of("-device", "virtio-rng-" + machine.deviceSuffix()));
        all.addAll(List.of(
                "-kernel",
                boot.image().kernel().toString(),
                "-initrd",
                boot.image().initrd().toString()));
        all.addAll(List.of("-append", kernelCommandLine(machine)));
        return List.copyOf(all);
    }

    /** -snapshot: writes go to an unlinked temporary file, so that every boot starts from the same bits. */
    private List<String> disk(QemuMachine machine) {
        return List.of(
                "-snapshot",
                "-drive",
                "if=none,id=disk,format=raw,file="
                        + boot.image().rootFileSystem().toString().replace(",", ",,"),
                "-device",
                "virtio-blk-" + machine.deviceSuffix() + ",drive=disk");
    }

    /** restrict: the guest reaches nothing; port 0: the kernel picks one that is free, and QMP tells which. */
    private List<String> network(QemuMachine machine) {
        return List.of(
                "-netdev",
                "user,id=network,restrict=on,hostfwd=tcp:127.0.0.1:0-:22",
                "-device",
                "virtio-net-" + machine.deviceSuffix() + ",netdev=network");
    }

    private String kernelCommandLine(QemuMachine machine) {
        return machine.kernelCommandLine(boot.settings().bpfJit(), publicKey);
    }
}
