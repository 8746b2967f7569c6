package dev.ringbench.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.ringbench.config.Node.Entry;
import dev.ringbench.config.Node.Mapping;
import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import dev.ringbench.config.Node.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Walks the parser's tokens once, from the first to the last, into nodes. */
final class YamlWalk implements AutoCloseable {
    /** No file of ours nests deeper than six; beyond, the walk itself would be in danger. */
    private static final int DEEPEST = 20;

    private final Place document;
    private final Problems problems;
    private final int[] source;
    private final YAMLParser parser;
    private int depth;

    YamlWalk(String text, Place document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.source = text.codePoints().toArray();
        try {
            this.parser = new YAMLFactory().createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string is read without input", e);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string is closed without output", e);
        }
    }

    /** The one document's root, or empty after adding why there is none. */
    Optional<Node> document() {
        try {
            if (parser.nextToken() == null) {
                problems.add(document, "is empty");
                return Optional.empty();
            }
            Node root = node(document.atLine(line()));
            if (parser.nextToken() != null) {
                problems.add(document.atLine(line()), "a further document begins here; allowed: one a file");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (TooDeepException e) {
            problems.add(document.atLine(line()), "nested more than " + DEEPEST + " deep");
        } catch (JsonProcessingException e) {
            syntaxError(e);
        } catch (IOException e) {
            problems.add(document.atLine(line()), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Node node(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            problems.add(place, "an alias (*); allowed: the value itself, written out");
            return new Scalar(place, ScalarType.REFUSED, parser.getText());
        }
        refuseProperties(place);
        return switch (parser.currentToken()) {
            case START_OBJECT -> nested(() -> mapping(place));
            case START_ARRAY -> nested(() -> sequence(place));
            case VALUE_NUMBER_INT -> scalar(place, ScalarType.WHOLE_NUMBER);
            case VALUE_NUMBER_FLOAT -> scalar(place, ScalarType.DECIMAL_NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, ScalarType.BOOLEAN);
            case VALUE_NULL -> scalar(place, ScalarType.NOTHING);
            default -> scalar(place, ScalarType.TEXT);
        };
    }

    private Scalar scalar(Place place, ScalarType type) throws IOException {
        return new Scalar(place, type, parser.getText());
    }

    private Sequence sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place.item(items.size(), line())));
        }
        return new Sequence(place, items);
    }

    private Mapping mapping(Place place) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place.key(key, line());
            refuseProperties(keyPlace);
            parser.nextToken();
            Entry entry = new Entry(keyPlace, key, node(keyPlace.atLine(line())));
            Entry first = entries.putIfAbsent(key, entry);
            if (first != null) {
                problems.add(
                        keyPlace, "repeats the key of line " + first.place().line());
            }
        }
        return new Mapping(place, List.copyOf(entries.values()));
    }

    /** The parser reports no anchor of a scalar, and tags late; but each stands where its token begins. */
    private void refuseProperties(Place place) {
        int offset = (int) parser.currentTokenLocation().getCharOffset();
        int first = offset >= 0 && offset < source.length ? source[offset] : ' ';
        if (first == '&') {
            problems.add(place, "an anchor (&); allowed: the value without it");
        } else if (first == '!') {
            problems.add(place, "a tag (!); allowed: the value without it");
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private void syntaxError(JsonProcessingException exception) {
        if (exception.getCause() instanceof MarkedYAMLException marked) {
            int line = marked.getProblemMark() == null
                    ? line()
                    : marked.getProblemMark().getLine() + 1;
            String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            problems.add(document.atLine(line), "not YAML: " + Wording.oneLine(context + marked.getProblem()));
        } else {
            // Jackson's own words name its classes; what it refuses itself is only a key that is no word.
            problems.add(document.atLine(line()), "not YAML as it is read here: every key is one word or text");
        }
    }

    private Node nested(Inner inner) throws IOException {
        if (depth == DEEPEST) {
            throw new TooDeepException();
        }
        depth++;
        Node result = inner.walk();
        depth--;
        return result;
    }

    private interface Inner {
        Node walk() throws IOException;
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
