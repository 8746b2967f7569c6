/** Serves the stages builder and build: one Debian root with every compiler and linter, and the artifacts built in it. */
package dev.ringbench.build;
