/** The command line: one class a command, and the only package that prints. */
package dev.ringbench.cli;
