/** Stage 7, within a machine: one trial by the driver, and the proof of its counts. Sees a Machine, never a guest. */
package dev.ringbench.trial;
