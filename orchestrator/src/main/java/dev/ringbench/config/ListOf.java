package dev.ringbench.config;

import dev.ringbench.config.Node.Mapping;
import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list.
 *
 * @param minimum items that it has at least
 * @param identity what no two items may share; empty for an item that has none
 */
record ListOf<T>(Kind<T> items, int minimum, Function<Node, Optional<String>> identity) implements Kind<List<T>> {

    /** A list in which an item may come again. */
    static <T> ListOf<T> any(Kind<T> items, int minimum) {
        return new ListOf<>(items, minimum, node -> Optional.empty());
    }

    /** A list of scalars, each once. */
    static <T> ListOf<T> distinct(Kind<T> items, int minimum) {
        return new ListOf<>(items, minimum, ListOf::textOf);
    }

    /** A list of mappings, each with a {@code name} of its own. */
    static <T> ListOf<T> named(Kind<T> items, int minimum) {
        return new ListOf<>(
                items,
                minimum,
                node -> node instanceof Mapping item ? item.find("name").flatMap(ListOf::textOf) : Optional.empty());
    }

    @Override
    public Optional<List<T>> decode(Node node, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.refuse(node, "a list");
            return Optional.empty();
        }
        int before = problems.count();
        if (sequence.items().size() < minimum) {
            problems.add(node.place(), "the list is too short; allowed: at least " + minimum + " of them");
        }
        List<T> decoded = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node item : sequence.items()) {
            items.decode(item, problems).ifPresent(decoded::add);
            identity.apply(item).ifPresent(text -> {
                Node first = seen.putIfAbsent(text, item);
                if (first != null) {
                    problems.add(item.place(), Wording.quote(text) + " repeats " + shortPlace(first));
                }
            });
        }
        return problems.count() == before ? Optional.of(List.copyOf(decoded)) : Optional.empty();
    }

    private static Optional<String> textOf(Node node) {
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static String shortPlace(Node node) {
        return node.place().path() + " of line " + node.place().line();
    }
}
