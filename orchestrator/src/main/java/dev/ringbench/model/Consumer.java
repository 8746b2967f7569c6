package dev.ringbench.model;

import java.util.Optional;

/**
 * What a matrix lists under {@code implementations}: an implementation, and a variant where it is not the first one.
 * Written {@code go-ebpf} or {@code go-ebpf@read-into}.
 */
public record Consumer(String implementation, Optional<String> variant) {

    /** The written form, which is also its name in results and a path in a run's folder. */
    public String label() {
        return implementation + variant.map(name -> "@" + name).orElse("");
    }

    @Override
    public String toString() {
        return label();
    }
}
