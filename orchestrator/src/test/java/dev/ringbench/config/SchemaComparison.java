package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import dev.ringbench.model.Toggle;
import dev.ringbench.model.WakeUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Walks a form and a schema side by side and asserts that they say the same. */
final class SchemaComparison {
    private static final List<String> WORDS = List.of(
            "adaptive",
            "forced",
            "sampled(1)",
            "sampled(9999999)",
            "sampled(0)",
            "sampled(10000000)",
            "sampled()",
            "Forced",
            "alpha",
            "beta@other",
            "beta@",
            "@other",
            "Beta",
            "beta@Other",
            "");

    private final JsonNode root;

    SchemaComparison(JsonNode root) {
        this.root = root;
    }

    void compare(String path, Kind<?> kind, JsonNode unresolved) {
        JsonNode node = resolved(unresolved);
        if (kind instanceof Form<?> form) {
            compareForm(path, form, node);
        } else if (kind instanceof Choice<?> choice) {
            compareChoice(path, choice, node.path("oneOf"));
        } else if (kind instanceof ListOf<?> list) {
            assertThat(node.path("type").asText()).as(path).isEqualTo("array");
            assertThat(node.path("minItems").asInt()).as(path).isEqualTo(list.minimum());
            compare(path + "[]", list.items(), node.path("items"));
        } else if (kind instanceof WholeNumber number) {
            compareNumber(path, number, Documents.schema(node));
        } else if (kind instanceof Threshold threshold) {
            compareThreshold(path, threshold, Documents.schema(node));
        } else if (kind instanceof Text text) {
            assertThat(node.path("pattern").asText()).as(path).isEqualTo("^" + text.pattern() + "$");
        } else if (kind instanceof OneOf<?> words) {
            assertThat(texts(node.path("enum"))).as(path).isEqualTo(words.words());
        } else {
            compareWords(path, kind, Documents.schema(node));
        }
    }

    private void compareForm(String path, Form<?> form, JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.path("properties").fieldNames().forEachRemaining(keys::add);
        assertThat(keys).as(path).isEqualTo(form.keys());
        assertThat(node.path("additionalProperties").asText()).as(path).isEqualTo("false");
        assertThat(texts(node.path("required")))
                .as(path)
                .isEqualTo(form.fields().stream()
                        .filter(Field::required)
                        .map(Field::name)
                        .toList());
        form.fields().forEach(field -> compareField(path + "." + field.name(), field, node.path("properties")));
    }

    private void compareField(String path, Field<?> field, JsonNode properties) {
        JsonNode property = properties.path(field.name());
        JsonNode target = resolved(property);
        assertThat(property.has("description") || target.has("description"))
                .as(path)
                .isTrue();
        assertThat(target.path("default").asText())
                .as(path)
                .isEqualTo(field.fallback().map(SchemaComparison::written).orElse(""));
        // The word that chose this form is compared with the choice.
        if (!target.has("const")) {
            compare(path, field.kind(), property);
        }
    }

    private void compareChoice(String path, Choice<?> choice, JsonNode alternatives) {
        List<String> words = new ArrayList<>();
        for (JsonNode alternative : alternatives) {
            JsonNode node = resolved(alternative);
            String word = node.path("properties")
                    .path(choice.selector().name())
                    .path("const")
                    .asText();
            words.add(word);
            assertThat(choice.forms()).as(path).containsKey(word);
            compareForm(path + "(" + word + ")", choice.forms().get(word), node);
        }
        assertThat(words).as(path).isEqualTo(List.copyOf(choice.forms().keySet()));
    }

    private static void compareNumber(String path, WholeNumber number, Schema schema) {
        LongStream edges = LongStream.of(number.minimum(), number.maximum(), 0, 8, 16, 24, 48, 52, 56, 65536, 196608)
                .flatMap(edge -> LongStream.rangeClosed(edge - 1, edge + 1));
        edges.forEach(edge -> assertThat(schema.validate(JsonNodeFactory.instance.numberNode(edge))
                        .isEmpty())
                .as(path + " " + edge)
                .isEqualTo(number.allows(edge)));
    }

    private static void compareThreshold(String path, Threshold threshold, Schema schema) {
        List<Node> alone = Stream.of("0", "1", "7", "0.5", "1.5", "-1", "-0.5")
                .map(SchemaComparison::number)
                .toList();
        List<Node> samples = new ArrayList<>(alone);
        alone.forEach(first -> samples.add(new Node.Sequence(first.place(), List.of(first, number("1")))));
        samples.add(new Node.Sequence(Place.of("sample"), List.of()));
        samples.add(new Scalar(Place.of("sample"), ScalarType.TEXT, "1"));
        for (Node sample : samples) {
            assertThat(schema.validate(Documents.json(sample)).isEmpty())
                    .as(path + " " + sample)
                    .isEqualTo(threshold.decode(sample, new Problems()).isPresent());
        }
    }

    private static Node number(String text) {
        return new Scalar(
                Place.of("sample"), text.contains(".") ? ScalarType.DECIMAL_NUMBER : ScalarType.WHOLE_NUMBER, text);
    }

    private static void compareWords(String path, Kind<?> kind, Schema schema) {
        for (String word : WORDS) {
            Scalar scalar = new Scalar(Place.of("sample"), ScalarType.TEXT, word);
            boolean decoded = kind.decode(scalar, new Problems()).isPresent();
            boolean valid =
                    schema.validate(JsonNodeFactory.instance.textNode(word)).isEmpty();
            // A schema cannot know which implementations there are: it may accept more names, never fewer.
            boolean mayDiffer = kind instanceof ConsumerKind && valid;
            assertThat(mayDiffer || valid == decoded).as(path + " " + word).isTrue();
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String written(Object value) {
        if (value instanceof WakeUp wakeUp) {
            return wakeUp.label();
        }
        return value instanceof Toggle ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
    }
}
