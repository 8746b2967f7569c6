/** What two runs of the same cells say against each other: the one record that every form of {@code compare} shows. */
package dev.ringbench.model.comparison;
