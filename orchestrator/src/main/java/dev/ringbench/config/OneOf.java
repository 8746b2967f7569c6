package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.model.Toggle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One of a few words. They are compared as written, so that YAML 1.1 does not make true of {@code on}. */
record OneOf<T>(List<T> values, Function<T, String> label) implements Kind<T> {

    /** {@code on} or {@code off}. */
    static OneOf<Toggle> toggle() {
        return new OneOf<>(List.of(Toggle.values()), toggle -> toggle.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<T> decode(Node node, Problems problems) {
        Optional<T> chosen = values.stream()
                .filter(value ->
                        node instanceof Scalar scalar && label.apply(value).equals(scalar.text()))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.refuse(node, words());
        }
        return chosen;
    }

    List<String> words() {
        return values.stream().map(label).toList();
    }
}
