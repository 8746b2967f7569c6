/** Stage 2: which trials there are, in which order, and how long they will take. */
package dev.ringbench.plan;
