/** Serves the stages that prepare (builder root, artifacts, images): folders named by the hash of what made them, and locks. */
package dev.ringbench.cache;
