package dev.ringbench.pipeline;

import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is carried to a target of one architecture.
 *
 * @param common folder with driver and kernel side
 * @param pieces the consumers, by label
 */
record Kit(Path common, Map<String, Piece> pieces) {

    /**
     * A consumer.
     *
     * @param built the folder with what was built for it; or, if there is none, what all its trials come to
     */
    record Piece(Consumer consumer, Implementation implementation, Built built) {
        String mode() {
            return implementation.mode(consumer);
        }
    }

    /** Either what was built, or the outcome of the trials that would have needed it. */
    sealed interface Built {
        record Ready(Path folder) implements Built {}

        record Missing(Outcome outcome) implements Built {}
    }

    Piece piece(String consumer) {
        return Optional.ofNullable(pieces.get(consumer))
                .orElseThrow(() -> new IllegalArgumentException("no consumer " + consumer + " in the kit"));
    }
}
