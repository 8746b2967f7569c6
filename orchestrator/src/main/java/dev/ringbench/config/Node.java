package dev.ringbench.config;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file, where it stands, as it was written. */
sealed interface Node {

    Place place();

    /** What it is, for a message: {@code "10"}, {@code 1.9}, {@code a list}. */
    String describe();

    /** What YAML takes a scalar for; a quoted one is always {@link #TEXT}. */
    enum ScalarType {
        TEXT,
        WHOLE_NUMBER,
        DECIMAL_NUMBER,
        BOOLEAN,
        NOTHING,
        /** Already refused by the reader, so that nobody complains of it a second time. */
        REFUSED
    }

    /** @param text as written, without its quotes: {@code on} stays {@code on} */
    record Scalar(Place place, ScalarType type, String text) implements Node {
        @Override
        public String describe() {
            return switch (type) {
                case TEXT -> Wording.quote(text);
                case NOTHING -> "nothing";
                default -> Wording.shorten(text);
            };
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String describe() {
            return "a list";
        }
    }

    /** @param entries each key once */
    record Mapping(Place place, List<Entry> entries) implements Node {
        @Override
        public String describe() {
            return "a mapping";
        }

        Optional<Node> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** @param place of the key */
    record Entry(Place place, String key, Node value) {}
}
