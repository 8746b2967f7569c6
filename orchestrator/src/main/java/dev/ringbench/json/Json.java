package dev.ringbench.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Rate;
import dev.ringbench.model.WakeUp;
import java.util.Optional;

/**
 * The one JSON form of the model's records: snake_case names, ISO times, a {@code kind} for sealed types. Everything
 * that reads or writes JSON (results, the driver's documents, QMP, {@code --json}) goes through here.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new RequiredUnlessOptional())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Outcome.class, OutcomeKinds.class)
            .addMixIn(Provider.class, ProviderKinds.class)
            .addMixIn(WakeUp.class, WakeUpKinds.class)
            .addMixIn(Load.class, LoadKinds.class)
            .addMixIn(Rate.class, RateKinds.class)
            .build();

    private Json() {}

    /** A record as one line of JSON, without the line's end. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** A record as indented JSON, for files that people read. */
    public static String writeIndented(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * Reads a record back. Unknown fields are refused, and missing ones, except Optionals: those an older ringbench did
     * not know, and they are empty.
     *
     * @throws JsonProcessingException with the place and the field
     */
    public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(text, type);
    }

    /**
     * Reads a document of another's making, to be looked through field by field.
     *
     * @throws JsonProcessingException if it is not JSON
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /**
     * Reads a part of such a document as a record, as {@link #read} does.
     *
     * @throws JsonProcessingException with the field
     */
    public static <T> T convert(JsonNode node, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(node, type);
    }

    private static final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member.getRawType() != Optional.class;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Ok.class, name = "ok"),
        @JsonSubTypes.Type(value = Outcome.Unsupported.class, name = "unsupported"),
        @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Outcome.Invalid.class, name = "invalid")
    })
    private interface OutcomeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Provider.Qemu.class, name = "qemu"),
        @JsonSubTypes.Type(value = Provider.Vagrant.class, name = "vagrant"),
        @JsonSubTypes.Type(value = Provider.Ssh.class, name = "ssh"),
        @JsonSubTypes.Type(value = Provider.Local.class, name = "local")
    })
    private interface ProviderKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = WakeUp.Adaptive.class, name = "adaptive"),
        @JsonSubTypes.Type(value = WakeUp.Forced.class, name = "forced"),
        @JsonSubTypes.Type(value = WakeUp.Sampled.class, name = "sampled")
    })
    private interface WakeUpKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Load.Openat2.class, name = "openat2"),
        @JsonSubTypes.Type(value = Load.Drain.class, name = "drain"),
        @JsonSubTypes.Type(value = Load.Saturate.class, name = "saturate"),
        @JsonSubTypes.Type(value = Load.Paced.class, name = "paced"),
        @JsonSubTypes.Type(value = Load.Lossless.class, name = "lossless"),
        @JsonSubTypes.Type(value = Load.Wrap.class, name = "wrap")
    })
    private interface LoadKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rate.OfMaximum.class, name = "of_maximum"),
        @JsonSubTypes.Type(value = Rate.Absolute.class, name = "absolute")
    })
    private interface RateKinds {}
}
