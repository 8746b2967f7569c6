package dev.ringbench.guest;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Toggle;
import java.util.ArrayList;
import java.util.List;

/**
 * What is particular to an architecture's guests: the emulator, the machine that it emulates, Debian's packages. The only
 * place that knows.
 *
 * @param program the emulator
 * @param debianPackage in which Debian has it
 * @param libvirtArchitecture libvirt's name of it
 * @param emulated machine and CPU under TCG
 * @param accelerated machine and CPU under KVM
 * @param deviceSuffix of virtio devices' names: how they are attached to this machine
 * @param console the guest's name of the serial line
 * @param kernelParameters for this machine's kernel alone
 * @param kernelPackage Debian's kernel
 * @param headersPackage its headers
 */
record QemuMachine(
        String program,
        String debianPackage,
        String libvirtArchitecture,
        List<String> emulated,
        List<String> accelerated,
        String deviceSuffix,
        String console,
        List<String> kernelParameters,
        String kernelPackage,
        String headersPackage) {

    /** Without the devices whose probing takes a guest seconds under emulation. */
    private static final String X86_MACHINE = "q35,sata=off,smbus=off,vmport=off,i8042=off";

    static QemuMachine of(Architecture architecture) {
        return switch (architecture) {
            case X86_64 ->
                new QemuMachine(
                        "qemu-system-x86_64",
                        "qemu-system-x86",
                        "x86_64",
                        List.of("-machine", X86_MACHINE, "-cpu", "max"),
                        List.of("-machine", X86_MACHINE, "-cpu", "host"),
                        "pci",
                        "ttyS0",
                        // Else the kernel's watchdog may leave the TSC for a slow clock in the middle of a trial, and
                        // rewrites running code for that. One guest did panic in code so rewritten; its cause was not
                        // seen.
                        List.of("tsc=reliable"),
                        "linux-image-amd64",
                        "linux-headers-amd64");
            case ARM64 ->
                new QemuMachine(
                        "qemu-system-aarch64",
                        "qemu-system-arm",
                        "aarch64",
                        // The architected pointer authentication is emulated at several times the cost.
                        List.of("-machine", "virt", "-cpu", "max,pauth-impdef=on"),
                        List.of("-machine", "virt,gic-version=max", "-cpu", "host"),
                        "pci",
                        "ttyAMA0",
                        List.of(),
                        "linux-image-arm64",
                        "linux-headers-arm64");
            case ARM32 ->
                new QemuMachine(
                        "qemu-system-arm",
                        "qemu-system-arm",
                        "armv7l",
                        List.of("-machine", "virt", "-cpu", "cortex-a15"),
                        List.of("-machine", "virt", "-cpu", "host,aarch64=off"),
                        "device",
                        "ttyAMA0",
                        // When the kernel frees a BPF program's or a module's memory, it flushes every page between
                        // there and the last address that vmalloc() gave out, one by one: up to 3.4 s under TCG. A
                        // larger vmalloc area starts lower: up to 0.45 s.
                        List.of("vmalloc=768m"),
                        "linux-image-armmp",
                        "linux-headers-armmp");
            case RISCV64 ->
                new QemuMachine(
                        "qemu-system-riscv64",
                        "qemu-system-misc",
                        "riscv64",
                        List.of("-machine", "virt"),
                        List.of("-machine", "virt", "-cpu", "host"),
                        "device",
                        "ttyS0",
                        List.of(),
                        "linux-image-riscv64",
                        "linux-headers-riscv64");
        };
    }

    List<String> machine(Accelerator accelerator) {
        return accelerator == Accelerator.KVM ? accelerated : emulated;
    }

    /** The machine's type alone, such as {@code q35}. */
    String machineType(Accelerator accelerator) {
        return machine(accelerator).get(1).split(",")[0];
    }

    /** The arguments that choose the CPU; none where the machine's own is meant. */
    List<String> cpu(Accelerator accelerator) {
        List<String> all = machine(accelerator);
        return all.subList(2, all.size());
    }

    /**
     * What the kernel and guest-init.sh are told. At level 5 a healthy boot prints little, and a panic the whole of its report.
     * DAMON, which by default watches all memory all the time, would take part in every measurement. The self-tests of the
     * kernel's cryptography take about two seconds of an arm32 guest's boot under TCG.
     */
    String kernelCommandLine(Toggle bpfJit, String publicKey) {
        List<String> all = new ArrayList<>(List.of("console=" + console, "loglevel=5", "panic=-1", "net.ifnames=0"));
        all.addAll(List.of("cryptomgr.notests=1", "damon_stat.enabled=0"));
        all.addAll(kernelParameters);
        all.addAll(List.of("ringbench.bpf_jit=" + (bpfJit == Toggle.ON ? 1 : 0), "ringbench.key=" + publicKey));
        return String.join(" ", all);
    }
}
