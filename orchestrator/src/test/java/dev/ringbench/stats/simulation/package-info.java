/** Noise with the spread that was measured, for the tests of what the statistics promise. */
package dev.ringbench.stats.simulation;
