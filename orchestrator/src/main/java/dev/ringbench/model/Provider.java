package dev.ringbench.model;

/** Where a target's machine comes from, with the keys that only this kind of target has. */
public sealed interface Provider {

    /** The name in matrix.yaml. */
    String label();

    /** A virtual machine that ringbench builds, boots for each block and ends. */
    sealed interface Guest extends Provider {
        /** Virtual CPUs; a trial needs two. */
        int cpus();

        /** Memory in MiB. */
        int memoryMib();

        /** What net.core.bpf_jit_enable is set to before the first trial. */
        Toggle bpfJit();
    }

    /** A guest that ringbench starts itself, by QEMU. */
    record Qemu(int cpus, int memoryMib, Toggle bpfJit) implements Guest {
        @Override
        public String label() {
            return "qemu";
        }
    }

    /** The same guest as a box, started by Vagrant and libvirt. */
    record Vagrant(int cpus, int memoryMib, Toggle bpfJit) implements Guest {
        @Override
        public String label() {
            return "vagrant";
        }
    }

    /**
     * A machine that is there already, such as a board: used as it is, and never restarted.
     *
     * @param user who logs in; root, or one whom sudo lets become root without a password
     * @param key path of the user's private key, on this host; a leading {@code ~/} stands for the home folder
     * @param hostKey the machine's public key, {@code TYPE BASE64}: no other machine is believed to be it
     */
    record Ssh(String host, int port, String user, String key, String hostKey) implements Provider {
        @Override
        public String label() {
            return "ssh";
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
