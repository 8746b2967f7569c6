/**
 * Stages 6 and 7: guest images, QEMU, and every other way to a machine that consumers run on. Yields a
 * {@link dev.ringbench.exec.Machine}; what comes after cannot tell where it is from.
 */
package dev.ringbench.guest;
