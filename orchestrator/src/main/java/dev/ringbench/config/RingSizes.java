package dev.ringbench.config;

import dev.ringbench.model.Scenario;
import java.util.Optional;

/** What sizes a ring and its records may have, alone and together. */
final class RingSizes {
    private static final long SMALLEST_RING_BYTES = 65_536;
    private static final long LARGEST_RING_BYTES = 1L << 30;
    private static final long LARGEST_PAYLOAD_BYTES = LARGEST_RING_BYTES - 16;
    private static final String RING = "ring-bytes";
    private static final String PAYLOAD = "payload-bytes";

    private RingSizes() {}

    static Field<Long> ring(long fallback) {
        WholeNumber kind = new WholeNumber(
                SMALLEST_RING_BYTES,
                LARGEST_RING_BYTES,
                bytes -> Long.bitCount(bytes) == 1,
                "a power of two from " + SMALLEST_RING_BYTES + " to " + LARGEST_RING_BYTES);
        return Field.optional(RING, kind, fallback);
    }

    static Field<Long> payload(long fallback) {
        WholeNumber kind = new WholeNumber(
                8,
                LARGEST_PAYLOAD_BYTES,
                bytes -> bytes == 8 || bytes == 16 || (bytes >= 48 && bytes % 8 == 0),
                "8, 16, 48 or a larger multiple of 8");
        return Field.optional(PAYLOAD, kind, fallback);
    }

    /** The kernel reserves nothing for a record that would fill the whole ring. */
    static void recordFits(Values values, Problems problems) {
        Optional<Long> payload = values.find(ScenarioForm.PAYLOAD);
        Optional<Long> ring = values.find(ScenarioForm.RING);
        if (payload.isPresent() && ring.isPresent() && Scenario.recordBytes(payload.get()) >= ring.get()) {
            long header = Scenario.recordBytes(0);
            problems.add(
                    values.place(ScenarioForm.PAYLOAD),
                    payload.get() + " does not fit in the ring; allowed: less than ring-bytes (" + ring.get() + ") - "
                            + header);
        }
    }

    /** Whether the consumer slept is seen before the last call of a fill: it has at least two. */
    static void twoCallsFit(Values values, Problems problems) {
        Optional<Long> payload = values.find(ScenarioForm.PAYLOAD);
        Optional<Long> ring = values.find(ScenarioForm.RING);
        Optional<Long> batch = values.find(ScenarioForm.BATCH);
        if (payload.isEmpty() || ring.isEmpty() || batch.isEmpty()) {
            return;
        }
        long most = Scenario.recordsOfFill(ring.get(), payload.get(), 1) / 2;
        if (batch.get() > most) {
            problems.add(
                    values.place(ScenarioForm.BATCH),
                    batch.get() + " leaves no room for a second call in the ring; allowed: at most " + most);
        }
    }
}
