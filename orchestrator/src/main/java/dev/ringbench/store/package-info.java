/** Stages 7 to 9: what a run has measured, on disk; sole owner of the results format. */
package dev.ringbench.store;
