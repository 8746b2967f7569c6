package dev.ringbench.model;

/** What executes a target's instructions; it is on every number. */
public enum Accelerator {
    KVM("KVM"),
    TCG("TCG emulation"),
    /** No virtual machine that we started: the hardware, or whatever the host itself runs on. */
    NATIVE("native");

    private final String label;

    Accelerator(String label) {
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
