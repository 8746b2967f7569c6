package dev.ringbench.model;

/** A setting that is on or off, for settings whose YAML reads {@code on} or {@code off}. */
public enum Toggle {
    ON,
    OFF
}
