/**
 * Writes a run's report: one summary in, files out. The words are in templates/; nothing here reads a clock, a host's
 * name or a folder's.
 */
package dev.ringbench.report;
