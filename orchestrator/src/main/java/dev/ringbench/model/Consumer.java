package dev.ringbench.model;

import java.util.Optional;

/**
 * What a matrix lists under {@code implementations}: an implementation, and a variant where it is not the first one.
 * Written {@code go-ebpf} or {@code go-ebpf@read-into}.
 *
 * @param alias a further name, under which the same thing is measured a second time: {@code go-ebpf+again}. No matrix
 *     file can write it.
 */
public record Consumer(String implementation, Optional<String> variant, Optional<String> alias) {
    private static final String AGAIN = "again";

    public Consumer(String implementation, Optional<String> variant) {
        this(implementation, variant, Optional.empty());
    }

    /** The same under a second name. */
    public Consumer again() {
        return new Consumer(implementation, variant, Optional.of(AGAIN));
    }

    /** The written form, which is also its name in results and a path in a run's folder. */
    public String label() {
        return implementation
                + variant.map(name -> "@" + name).orElse("")
                + alias.map(name -> "+" + name).orElse("");
    }

    @Override
    public String toString() {
        return label();
    }
}
