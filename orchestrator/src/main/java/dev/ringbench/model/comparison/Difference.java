package dev.ringbench.model.comparison;

/**
 * Something besides the consumer's code that is not the same in two runs.
 *
 * @param what a fact's name, such as {@code kernel_release}
 * @param base what the older run had, all its values
 * @param now what the newer run has
 */
public record Difference(String what, String base, String now) {
    @Override
    public String toString() {
        return what + ": " + base + " -> " + now;
    }
}
