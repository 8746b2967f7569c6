package dev.ringbench.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringbench.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** YAML as an editor's schema check sees it, and the schema itself. */
final class Documents {
    /** Tests run in orchestrator/. */
    static final Path HOME = Path.of("..");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Documents() {}

    static JsonNode schemaDocument() throws IOException {
        return Json.tree(Files.readString(HOME.resolve("matrix.schema.json"), StandardCharsets.UTF_8));
    }

    static Schema schema(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    static JsonNode json(Path yaml) {
        Problems problems = new Problems();
        JsonNode document = YamlFile.read(yaml, problems).map(Documents::json).orElse(JSON.nullNode());
        problems.throwIfAny();
        return document;
    }

    static JsonNode json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((Node.Scalar) node);
    }

    private static JsonNode scalar(Node.Scalar scalar) {
        Map<Node.ScalarType, Function<String, JsonNode>> forms = Map.of(
                Node.ScalarType.WHOLE_NUMBER, text -> JSON.numberNode(new BigInteger(text)),
                Node.ScalarType.DECIMAL_NUMBER, text -> JSON.numberNode(new BigDecimal(text)),
                Node.ScalarType.NOTHING, text -> JSON.nullNode(),
                // Editors read YAML 1.2, in which on and yes are words.
                Node.ScalarType.BOOLEAN,
                        text -> text.equals("true") || text.equals("false")
                                ? JSON.booleanNode(Boolean.parseBoolean(text))
                                : JSON.textNode(text));
        return forms.getOrDefault(scalar.type(), JSON::textNode).apply(scalar.text());
    }
}
