package dev.ringbench.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Brings what earlier versions of the results format wrote to the present form: the one place that knows the old ones. */
final class Upgrade {
    static final int FIRST = 1;

    private static final long NS_PER_MS = 1_000_000;

    private Upgrade() {}

    /**
     * In version 1 there was one load, and every trial was one run of it. Up to version 2 the host's run delay was that of
     * the whole trial.
     */
    static void trial(ObjectNode trial, int version) {
        if (version == FIRST) {
            trial.putArray("probes");
        }
        JsonNode delayNs = trial.path("host_run_delay_ns");
        if (delayNs.isNumber() && trial.path("readings") instanceof ObjectNode readings) {
            readings.putObject("host_run_delay")
                    .put("span_ns", Math.max(1, trial.path("took_ms").asLong()) * NS_PER_MS)
                    .put("run_delay_ns", delayNs.asLong());
        }
        trial.remove("host_run_delay_ns");
    }

    /** In version 1 a load was a word without parameters, targets came one after another, and a matrix had no rules. */
    static void manifest(ObjectNode manifest, int version) {
        if (version == FIRST) {
            ObjectNode matrix = (ObjectNode) manifest.path("matrix");
            matrix.put("parallel_targets", 1);
            matrix.putObject("rules");
            for (JsonNode scenario : matrix.path("scenarios")) {
                ObjectNode fields = (ObjectNode) scenario;
                String load = fields.path("load").asText().toLowerCase(Locale.ROOT);
                fields.putObject("load").put("kind", load);
            }
        }
        manifest.put("schema", JsonLines.SCHEMA);
    }
}
