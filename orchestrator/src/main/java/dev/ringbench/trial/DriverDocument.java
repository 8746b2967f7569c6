package dev.ringbench.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringbench.json.Json;
import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import java.util.List;
import java.util.Optional;

/**
 * The one JSON document that {@code driver trial} prints. What the consumer printed stands in it as text; from that
 * come the fields of the contract's last line.
 */
final class DriverDocument {
    private static final int QUOTED_CHARACTERS = 2000;

    /** Fields of which others are made, or an outcome. */
    private static final List<String> CONSUMED = List.of(
            "result", "consumer_exit_status", "consumer_signal", "consumer_output", "consumer_error", "printed_ns");

    private DriverDocument() {}

    /** @param host read until the document was there */
    static TrialResult interpret(String text, int batch, RunDelays host) {
        try {
            JsonNode document = Json.tree(text);
            return switch (document.path("result").asText()) {
                case "measured" -> measured((ObjectNode) document, batch, host);
                case "failed" ->
                    TrialResult.failed(
                            document.path("stage").asText(),
                            withError(document, document.path("detail").asText()));
                case "unsupported" ->
                    new TrialResult(
                            new Outcome.Unsupported(document.path("evidence").asText()));
                default -> TrialResult.failed("driver", "not the driver's document: " + quoted(text));
            };
        } catch (JsonProcessingException | ClassCastException e) {
            return TrialResult.failed("driver", "not the driver's document (" + e.getMessage() + "): " + quoted(text));
        }
    }

    private static TrialResult measured(ObjectNode document, int batch, RunDelays host) {
        int status = document.path("consumer_exit_status").asInt(-1);
        int signal = document.path("consumer_signal").asInt(-1);
        if (status != 0 || signal != 0) {
            String how = signal > 0 ? "was killed by signal " + signal : "exited with status " + status;
            return TrialResult.failed("consumer-exit", withError(document, "the consumer " + how));
        }
        String output = document.path("consumer_output").asText();
        try {
            JsonNode line = Json.tree(output);
            document.set("host_run_delay", Json.tree(Json.write(inWindow(document, host))));
            document.remove(CONSUMED);
            copy(line, "received", document, "received");
            copy(line, "sum", document, "received_sum");
            document.set("latency", line.path("latency").isMissingNode() ? document.nullNode() : line.get("latency"));
            copy(line, "library", document, "consumer_library");
            copy(line, "runtime", document, "consumer_runtime");
            Readings readings = Json.convert(document, Readings.class);
            return TrialResult.of(Proof.check(readings, batch), readings);
        } catch (JsonProcessingException e) {
            return TrialResult.failed(
                    "consumer-output", "not the contract's line (" + e.getOriginalMessage() + "): " + quoted(output));
        }
    }

    /** The driver tells how long before its document the window began and ended, by a clock that the host does not have. */
    private static Optional<HostRunDelay> inWindow(JsonNode document, RunDelays host) {
        long printedNs = document.path("printed_ns").asLong();
        return host.between(
                printedNs - document.at("/window_start/time_ns").asLong(),
                printedNs - document.at("/window_end/time_ns").asLong());
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.get(field));
        }
    }

    private static String withError(JsonNode document, String detail) {
        String error = document.path("consumer_error").asText().strip();
        return error.isEmpty() ? detail : detail + "; the consumer's stderr ends: " + quoted(error);
    }

    private static String quoted(String text) {
        String stripped = text.strip();
        return stripped.length() <= QUOTED_CHARACTERS
                ? stripped
                : "…" + stripped.substring(stripped.length() - QUOTED_CHARACTERS);
    }
}
