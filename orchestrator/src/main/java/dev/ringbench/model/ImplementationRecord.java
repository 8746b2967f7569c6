package dev.ringbench.model;

/** How a run's consumer is named in its report. */
public record ImplementationRecord(String consumer, String title, String language, String library) {}
