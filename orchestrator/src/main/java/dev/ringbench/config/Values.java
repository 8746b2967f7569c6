package dev.ringbench.config;

import dev.ringbench.config.Node.Mapping;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a mapping's fields were decoded to; those that were wrong are not in it. */
final class Values {
    private final Mapping mapping;
    private final Map<String, Object> decoded = new HashMap<>();

    Values(Mapping mapping) {
        this.mapping = mapping;
    }

    <T> void put(Field<T> field, T value) {
        decoded.put(field.name(), value);
    }

    /** The field's value, written or by default. */
    // Only put stores, and it takes field and value of one type.
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) decoded.get(field.name()));
    }

    /** The value of a field that is known to be there: required or with a default, in a mapping without problems. */
    <T> T get(Field<T> field) {
        return find(field).orElseThrow(() -> new NoSuchElementException(field.name()));
    }

    /** Whether the mapping has the field, right or wrong. */
    boolean isWritten(Field<?> field) {
        return mapping.find(field.name()).isPresent();
    }

    int integer(Field<Long> field) {
        return Math.toIntExact(get(field));
    }

    /** Where the field's value stands; where its mapping does, if it is not written. */
    Place place(Field<?> field) {
        return mapping.find(field.name()).map(Node::place).orElse(mapping.place());
    }
}
