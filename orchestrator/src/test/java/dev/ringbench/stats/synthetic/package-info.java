/** Made-up runs for the tests of statistics and report: no number in them was ever measured. */
package dev.ringbench.stats.synthetic;
