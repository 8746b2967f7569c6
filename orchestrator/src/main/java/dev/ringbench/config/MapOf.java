package dev.ringbench.config;

import dev.ringbench.config.Node.Entry;
import dev.ringbench.config.Node.Mapping;
import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys its author chooses, in the order in which they stand. */
record MapOf<K, V>(Kind<K> keys, Kind<V> values, int minimum) implements Kind<Map<K, V>> {

    @Override
    public Optional<Map<K, V>> decode(Node node, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.refuse(node, "a mapping; an empty one is written {}");
            return Optional.empty();
        }
        int before = problems.count();
        if (mapping.entries().size() < minimum) {
            problems.add(node.place(), "the mapping is too short; allowed: at least " + minimum + " of them");
        }
        Map<K, V> decoded = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Optional<K> key = keys.decode(new Scalar(entry.place(), ScalarType.TEXT, entry.key()), problems);
            Optional<V> value = values.decode(entry.value(), problems);
            key.ifPresent(present -> value.ifPresent(other -> decoded.put(present, other)));
        }
        return problems.count() == before ? Optional.of(Collections.unmodifiableMap(decoded)) : Optional.empty();
    }
}
