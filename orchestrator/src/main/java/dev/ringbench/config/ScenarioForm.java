package dev.ringbench.config;

import dev.ringbench.model.Load;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Toggle;
import dev.ringbench.model.WakeUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An entry of {@code scenarios}; its load picks the keys. */
final class ScenarioForm {
    /** The time at which an event was submitted is its second field. */
    private static final long PAYLOAD_WITH_TIME = 16;

    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<String> LOAD =
            Field.required("load", Choice.words(List.of("openat2", "drain", "saturate", "paced", "lossless", "wrap")));
    /** At least one: by its end the driver must have seen a call, or the program was not attached. */
    static final Field<Long> WARM_UP = Field.optional("warm-up-seconds", WholeNumber.between(1, 3600), 1L);

    static final Field<Long> WINDOW = Field.optional("window-seconds", WholeNumber.between(1, 3600), 10L);
    static final Field<Long> LIMIT = Field.optional("limit-seconds", WholeNumber.between(1, 3600), 300L);
    static final Field<Long> RING = RingSizes.ring(262_144);
    static final Field<Long> PAYLOAD = RingSizes.payload(48);
    static final Field<Long> BATCH = Field.optional("batch", WholeNumber.between(1, 4096), 1L);
    /** As the kernel's own benchmark: the call's own cost is then a small part of each record's. */
    static final Field<Long> LARGE_BATCH = Field.optional(BATCH.name(), BATCH.kind(), 500L);

    static final Field<WakeUp> WAKE_UP = Field.optional("wake-up", new WakeUpKind(), new WakeUp.Adaptive());
    static final Field<Long> PERCENT = Field.optional("percent", WholeNumber.between(1, 100));
    static final Field<Long> RATE = Field.optional("events-per-second", WholeNumber.between(1, 1_000_000_000));
    static final Field<Toggle> LATENCY = Field.optional("latency", OneOf.toggle(), Toggle.OFF);
    static final Field<Toggle> UNDER_EMULATION = Field.optional("under-emulation", OneOf.toggle(), Toggle.OFF);

    private ScenarioForm() {}

    static Choice<Scenario> kind() {
        Map<String, Form<Scenario>> forms = new LinkedHashMap<>();
        forms.put("openat2", form("openat2", List.of(RING, PAYLOAD, BATCH, WAKE_UP), values -> Load.OPENAT2));
        forms.put("drain", drain());
        forms.put(
                "saturate",
                form("saturate", List.of(RING, PAYLOAD, LARGE_BATCH, WAKE_UP), values -> new Load.Saturate()));
        forms.put("paced", paced());
        forms.put(
                "lossless",
                form(
                        "lossless",
                        List.of(RingSizes.ring(8 << 20), PAYLOAD, BATCH, WAKE_UP, UNDER_EMULATION),
                        values -> new Load.Lossless(values.get(UNDER_EMULATION) == Toggle.ON)));
        forms.put("wrap", wrap());
        return new Choice<>("a scenario", LOAD, forms);
    }

    /** A scenario with warm-up and window, and the other keys of its load. */
    private static Form<Scenario> form(String load, List<Field<?>> others, Function<Values, Load> build) {
        return new Form<>(
                "a scenario of load " + load,
                fields(others),
                RingSizes::recordFits,
                values -> scenario(values, build.apply(values)));
    }

    private static List<Field<?>> fields(List<Field<?>> others) {
        List<Field<?>> fields = new ArrayList<>(List.of(NAME, LOAD, WARM_UP, WINDOW));
        fields.addAll(others);
        return fields;
    }

    /** Fields are found by their names: whatever default a form gives them. */
    private static Scenario scenario(Values values, Load load) {
        return new Scenario(
                values.get(NAME),
                load,
                values.integer(WARM_UP),
                values.integer(WINDOW),
                values.integer(RING),
                values.integer(PAYLOAD),
                values.integer(BATCH),
                values.find(WAKE_UP).orElse(new WakeUp.Adaptive()));
    }

    /** Its wake-up policy follows from the rest: only the last record of a fill is announced. */
    private static Form<Scenario> drain() {
        BiConsumer<Values, Problems> fits = RingSizes::recordFits;
        return new Form<>(
                "a scenario of load drain",
                fields(List.of(RingSizes.ring(1 << 20), PAYLOAD, LARGE_BATCH)),
                fits.andThen(RingSizes::twoCallsFit),
                values -> {
                    Scenario drain = scenario(values, new Load.Drain());
                    long records = Scenario.recordsOfFill(drain.ringBytes(), drain.payloadBytes(), drain.batch());
                    return drain.waking(new WakeUp.Sampled(Math.toIntExact(records)));
                });
    }

    private static Form<Scenario> paced() {
        BiConsumer<Values, Problems> fits = RingSizes::recordFits;
        return new Form<>(
                "a scenario of load paced",
                fields(List.of(RING, PAYLOAD, BATCH, WAKE_UP, PERCENT, RATE, LATENCY)),
                fits.andThen(ScenarioForm::onePace),
                values -> scenario(values, pacedLoad(values)));
    }

    private static Load pacedLoad(Values values) {
        Optional<Rate> percent = values.find(PERCENT).map(Math::toIntExact).map(Rate.OfMaximum::new);
        Rate rate = percent.orElseGet(() -> new Rate.Absolute(values.get(RATE)));
        return new Load.Paced(rate, values.get(LATENCY) == Toggle.ON);
    }

    /** An event that carries no time has no latency; and a rate is one number. */
    private static void onePace(Values values, Problems problems) {
        if (values.isWritten(PERCENT) == values.isWritten(RATE)) {
            problems.add(
                    values.place(values.isWritten(RATE) ? RATE : NAME),
                    "allowed: exactly one of " + PERCENT.name() + " and " + RATE.name());
        }
        boolean latency = values.find(LATENCY).equals(Optional.of(Toggle.ON));
        long payload = values.find(PAYLOAD).orElse(PAYLOAD_WITH_TIME);
        if (latency && payload < PAYLOAD_WITH_TIME) {
            problems.add(
                    values.place(PAYLOAD),
                    payload + " leaves no room for an event's time; allowed with latency: at least "
                            + PAYLOAD_WITH_TIME);
        }
    }

    /** It ends when the positions have wrapped; a limit is all that it needs of time. */
    private static Form<Scenario> wrap() {
        return new Form<>(
                "a scenario of load wrap",
                List.of(NAME, LOAD, LIMIT, RingSizes.ring(4 << 20), RingSizes.payload(60_000), WAKE_UP),
                RingSizes::recordFits,
                values -> new Scenario(
                        values.get(NAME),
                        new Load.Wrap(),
                        1,
                        values.integer(LIMIT),
                        values.integer(RING),
                        values.integer(PAYLOAD),
                        1,
                        values.get(WAKE_UP)));
    }
}
