package dev.ringbench.config;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An entry of {@code targets}; its provider picks the keys. */
final class TargetForm {
    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<Architecture> ARCHITECTURE =
            Field.required("architecture", new OneOf<>(List.of(Architecture.values()), Architecture::label));
    static final Field<String> PROVIDER = Field.required("provider", Choice.words(List.of("qemu", "local")));
    /** A trial pins producer and consumer to a CPU each. */
    static final Field<Long> CPUS = Field.optional("cpus", WholeNumber.between(2, 256), 2L);

    static final Field<Long> MEMORY = Field.optional("memory-mib", WholeNumber.between(512, 1_048_576), 1024L);
    static final Field<Toggle> BPF_JIT = Field.optional(
            "bpf-jit",
            new OneOf<>(List.of(Toggle.values()), toggle -> toggle.name().toLowerCase(Locale.ROOT)),
            Toggle.ON);

    private TargetForm() {}

    static Choice<Target> kind() {
        Map<String, Form<Target>> forms = new LinkedHashMap<>();
        forms.put("qemu", qemu());
        forms.put("local", local());
        return new Choice<>("a target", PROVIDER, forms);
    }

    private static Form<Target> qemu() {
        return new Form<>(
                "a target of provider qemu",
                List.of(NAME, ARCHITECTURE, PROVIDER, CPUS, MEMORY, BPF_JIT),
                values -> target(
                        values, new Provider.Qemu(values.integer(CPUS), values.integer(MEMORY), values.get(BPF_JIT))));
    }

    private static Form<Target> local() {
        return new Form<>(
                "a target of provider local",
                List.of(NAME, ARCHITECTURE, PROVIDER),
                values -> target(values, new Provider.Local()));
    }

    private static Target target(Values values, Provider provider) {
        return new Target(values.get(NAME), values.get(ARCHITECTURE), provider);
    }
}
