package dev.ringbench.model;

/** What the producer does in a scenario; the names are those of matrix.yaml and of the driver's {@code --load}. */
public enum Load {
    /** One producer calls openat2 as fast as it can. */
    OPENAT2("openat2");

    private final String label;

    Load(String label) {
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
