package dev.ringbench.model;

/** A CPU architecture that a target can have; the names are those of matrix.yaml. */
public enum Architecture {
    X86_64("x86_64", "amd64", 64),
    ARM64("arm64", "arm64", 64),
    ARM32("arm32", "armhf", 32),
    RISCV64("riscv64", "riscv64", 64);

    private final String label;
    private final String debianName;
    private final int wordBits;

    Architecture(String label, String debianName, int wordBits) {
        this.label = label;
        this.debianName = debianName;
        this.wordBits = wordBits;
    }

    /** The name in matrix.yaml, in impl.yaml and in reports. */
    public String label() {
        return label;
    }

    /** Debian's name for it, as in a package's Architecture field. */
    public String debianName() {
        return debianName;
    }

    /** The width in bits of the kernel's {@code unsigned long}, and so of a ring-buffer position. */
    public int wordBits() {
        return wordBits;
    }

    @Override
    public String toString() {
        return label;
    }
}
