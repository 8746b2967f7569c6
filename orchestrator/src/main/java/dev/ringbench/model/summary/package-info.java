/** What a run's stored data amounts to: computed by {@code stats}, shown by {@code report}; data only. */
package dev.ringbench.model.summary;
