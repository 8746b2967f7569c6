/** The stages in order: {@link dev.ringbench.pipeline.Run} reads like the list in the design. */
package dev.ringbench.pipeline;
