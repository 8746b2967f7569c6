package dev.ringbench.config;

import dev.ringbench.model.Load;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.WakeUp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of {@code scenarios}; its load picks the keys. */
final class ScenarioForm {
    private static final long SMALLEST_RING_BYTES = 65_536;
    private static final long LARGEST_RING_BYTES = 1L << 30;
    /** The ring buffer's own header of each record. */
    private static final long RECORD_HEADER_BYTES = 8;

    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<String> LOAD = Field.required(
            "load", Choice.words(Arrays.stream(Load.values()).map(Load::label).toList()));
    /** At least one: by its end the driver must have seen a call, or the program was not attached. */
    static final Field<Long> WARM_UP = Field.optional("warm-up-seconds", WholeNumber.between(1, 3600), 1L);

    static final Field<Long> WINDOW = Field.optional("window-seconds", WholeNumber.between(1, 3600), 10L);
    static final Field<Long> RING = Field.optional("ring-bytes", ring(), 262_144L);
    static final Field<Long> PAYLOAD = Field.optional("payload-bytes", payload(), 48L);
    static final Field<Long> BATCH = Field.optional("batch", WholeNumber.between(1, 4096), 1L);
    static final Field<WakeUp> WAKE_UP = Field.optional("wake-up", new WakeUpKind(), new WakeUp.Adaptive());

    private ScenarioForm() {}

    static Choice<Scenario> kind() {
        Form<Scenario> openat2 = new Form<>(
                "a scenario of load openat2",
                List.of(NAME, LOAD, WARM_UP, WINDOW, RING, PAYLOAD, BATCH, WAKE_UP),
                ScenarioForm::recordFitsRing,
                values -> scenario(values, Load.OPENAT2));
        return new Choice<>("a scenario", LOAD, Map.of(Load.OPENAT2.label(), openat2));
    }

    private static Scenario scenario(Values values, Load load) {
        return new Scenario(
                values.get(NAME),
                load,
                values.integer(WARM_UP),
                values.integer(WINDOW),
                values.integer(RING),
                values.integer(PAYLOAD),
                values.integer(BATCH),
                values.get(WAKE_UP));
    }

    private static WholeNumber ring() {
        return new WholeNumber(
                SMALLEST_RING_BYTES,
                LARGEST_RING_BYTES,
                bytes -> Long.bitCount(bytes) == 1,
                "a power of two from " + SMALLEST_RING_BYTES + " to " + LARGEST_RING_BYTES);
    }

    private static WholeNumber payload() {
        return new WholeNumber(
                8,
                LARGEST_RING_BYTES - 2 * RECORD_HEADER_BYTES,
                bytes -> bytes == 8 || bytes == 16 || (bytes >= 48 && bytes % 8 == 0),
                "8, 16, 48 or a larger multiple of 8");
    }

    /** The kernel reserves nothing for a record that would fill the whole ring. */
    private static void recordFitsRing(Values values, Problems problems) {
        Optional<Long> payload = values.find(PAYLOAD);
        Optional<Long> ring = values.find(RING);
        if (payload.isPresent() && ring.isPresent() && payload.get() + RECORD_HEADER_BYTES >= ring.get()) {
            problems.add(
                    values.place(PAYLOAD),
                    payload.get() + " does not fit in the ring; allowed: less than ring-bytes (" + ring.get() + ") - "
                            + RECORD_HEADER_BYTES);
        }
    }
}
