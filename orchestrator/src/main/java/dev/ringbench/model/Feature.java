package dev.ringbench.model;

/** What an implementation can need of a target's kernel; the names are those of impl.yaml's {@code needs}. */
public enum Feature {
    RING_BUFFER("ring-buffer"),
    OPENAT2_TRACEPOINT("openat2-tracepoint"),
    KERNEL_HEADERS("kernel-headers"),
    BTF("btf");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
