package dev.ringbench.model;

/** Where a target's machine comes from, with the keys that only this kind of target has. */
public sealed interface Provider {

    /** The name in matrix.yaml. */
    String label();

    /**
     * A QEMU guest that ringbench builds, boots for each block and stops.
     *
     * @param cpus virtual CPUs; a trial needs two
     * @param memoryMib guest memory in MiB
     * @param bpfJit what net.core.bpf_jit_enable is set to before the first trial
     */
    record Qemu(int cpus, int memoryMib, Toggle bpfJit) implements Provider {
        @Override
        public String label() {
            return "qemu";
        }
    }

    /** The machine that ringbench itself runs on; needs root. */
    record Local() implements Provider {
        @Override
        public String label() {
            return "local";
        }
    }
}
