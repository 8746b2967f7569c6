package dev.ringbench.config;

import dev.ringbench.config.Node.Entry;
import dev.ringbench.config.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A mapping with known keys, as a record of the model.
 *
 * @param noun what it is, for messages: {@code a target}
 * @param fields its keys
 * @param crossCheck what one field demands of another; sees whatever fields were right, adds what is wrong
 * @param build makes the record; called only if nothing was wrong
 */
record Form<T>(String noun, List<Field<?>> fields, BiConsumer<Values, Problems> crossCheck, Function<Values, T> build)
        implements Kind<T> {

    Form(String noun, List<Field<?>> fields, Function<Values, T> build) {
        this(noun, fields, (values, problems) -> {}, build);
    }

    @Override
    public Optional<T> decode(Node node, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.refuse(node, noun + ", a mapping of " + Wording.list(keys()));
            return Optional.empty();
        }
        int before = problems.count();
        refuseUnknownKeys(mapping, problems);
        Values values = new Values(mapping);
        fields.forEach(field -> decodeField(field, mapping, values, problems));
        crossCheck.accept(values, problems);
        return problems.count() == before ? Optional.of(build.apply(values)) : Optional.empty();
    }

    List<String> keys() {
        return fields.stream().map(Field::name).toList();
    }

    private void refuseUnknownKeys(Mapping mapping, Problems problems) {
        List<String> keys = keys();
        for (Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                problems.addUnknown(entry.place(), "is no key of " + noun, entry.key(), keys);
            }
        }
    }

    private static <V> void decodeField(Field<V> field, Mapping mapping, Values values, Problems problems) {
        Optional<Node> node = mapping.find(field.name());
        if (node.isPresent()) {
            field.kind().decode(node.get(), problems).ifPresent(value -> values.put(field, value));
        } else if (field.required()) {
            problems.add(mapping.place(), "the key " + field.name() + " is missing");
        } else {
            field.fallback().ifPresent(value -> values.put(field, value));
        }
    }
}
