/** {@code export}: a run's numbers in the forms that other tools read. */
package dev.ringbench.export;
