package dev.ringbench.model.summary;

/**
 * An approximate confidence interval from resampling. It stands beside the exact one, never in its place.
 *
 * @param confidence nominal coverage, 0 to 1
 * @param resamples how many samples were drawn
 */
public record BootstrapInterval(double low, double high, double confidence, int resamples) {}
