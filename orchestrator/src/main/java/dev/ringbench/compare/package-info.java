/** {@code compare}: two stored runs, cell by cell; and {@code history}: many of them, and where their numbers changed. */
package dev.ringbench.compare;
