package dev.ringbench.model.summary;

/**
 * One counted trial's value of a metric.
 *
 * @param block the trial's block, from 1
 * @param outlier outside Tukey's fences: flagged, never dropped
 */
public record Observation(int block, double value, boolean outlier) {}
