package dev.ringbench.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Brings what version 1 of the results format wrote to the present form: the one place that knows the old one. */
final class Upgrade {
    static final int FIRST = 1;

    /** What a reading of version 1 lacks. */
    private static final List<String> UNREAD = List.of("system", "asked_events_per_second", "fills", "latency");

    private Upgrade() {}

    /** There was one load, and every trial was one run of it. */
    static void trial(ObjectNode trial) {
        trial.putArray("probes");
        if (trial.path("readings") instanceof ObjectNode readings) {
            UNREAD.forEach(readings::putNull);
        }
    }

    /** A load was a word without parameters, targets came one after another, and a matrix had no rules of its own. */
    static void manifest(ObjectNode manifest) {
        manifest.put("schema", JsonLines.SCHEMA);
        ObjectNode matrix = (ObjectNode) manifest.path("matrix");
        matrix.put("parallel_targets", 1);
        matrix.putObject("rules");
        for (JsonNode scenario : manifest.path("matrix").path("scenarios")) {
            ObjectNode fields = (ObjectNode) scenario;
            String load = fields.path("load").asText().toLowerCase(Locale.ROOT);
            fields.putObject("load").put("kind", load);
        }
    }
}
