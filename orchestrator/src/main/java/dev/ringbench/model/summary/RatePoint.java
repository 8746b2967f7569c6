package dev.ringbench.model.summary;

/**
 * One step of a cell's time series: the median over its counted trials.
 *
 * @param seconds from the window's start to the step's end
 * @param deliveredPerSecond events per second within the step
 */
public record RatePoint(double seconds, double deliveredPerSecond) {}
