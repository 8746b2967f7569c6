package dev.ringbench.config;

import java.util.Optional;

/**
 * A key that a mapping may have.
 *
 * @param required whether it must be there
 * @param fallback what holds where it is not; empty if it is required, or if the mapping's other keys decide
 */
record Field<T>(String name, Kind<T> kind, boolean required, Optional<T> fallback) {

    static <T> Field<T> required(String name, Kind<T> kind) {
        return new Field<>(name, kind, true, Optional.empty());
    }

    static <T> Field<T> optional(String name, Kind<T> kind) {
        return new Field<>(name, kind, false, Optional.empty());
    }

    static <T> Field<T> optional(String name, Kind<T> kind, T fallback) {
        return new Field<>(name, kind, false, Optional.of(fallback));
    }
}
