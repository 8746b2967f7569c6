package dev.ringbench.model;

/** The target as a whole, read around a window: just before it starts, just after it ends. */
public record SystemWindow(SystemReading start, SystemReading end) {}
