/** What many runs of the same cells say over time. */
package dev.ringbench.model.history;
