package dev.ringbench.pipeline;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Feature;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is carried to a target of one architecture: driver, kernel side and consumers.
 *
 * @param common folder with driver and kernel side; or why there is none, and then there is no trial either
 * @param consumers by label
 */
record Kit(Architecture architecture, Built common, Map<String, Piece> consumers) {

    /** A folder that was built, or the outcome of every trial that would have needed it. */
    sealed interface Built {
        record Ready(Path folder) implements Built {}

        record Missing(Outcome outcome) implements Built {}
    }

    /** A consumer and what was built for it. */
    record Piece(Consumer consumer, Implementation implementation, Built built) {
        String mode() {
            return consumer.variant().orElse(implementation.variants().get(0));
        }

        Set<Feature> needs() {
            return implementation.needs();
        }
    }

    Piece piece(String consumer) {
        return Optional.ofNullable(consumers.get(consumer))
                .orElseThrow(() -> new IllegalArgumentException("no consumer " + consumer + " in the kit"));
    }
}
