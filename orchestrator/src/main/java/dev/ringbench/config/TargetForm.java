package dev.ringbench.config;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An entry of {@code targets}; its provider picks the keys. */
final class TargetForm {
    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<Architecture> ARCHITECTURE =
            Field.required("architecture", new OneOf<>(List.of(Architecture.values()), Architecture::label));
    static final Field<String> PROVIDER =
            Field.required("provider", Choice.words(List.of("qemu", "vagrant", "ssh", "local")));
    /** A trial pins producer and consumer to a CPU each. */
    static final Field<Long> CPUS = Field.optional("cpus", WholeNumber.between(2, 256), 2L);

    static final Field<Long> MEMORY = Field.optional("memory-mib", WholeNumber.between(512, 1_048_576), 1024L);
    static final Field<Toggle> BPF_JIT = Field.optional(
            "bpf-jit",
            new OneOf<>(List.of(Toggle.values()), toggle -> toggle.name().toLowerCase(Locale.ROOT)),
            Toggle.ON);

    static final Field<String> HOST = Field.required(
            "host", new Text(Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}"), "a host name or an IP address"));
    static final Field<Long> PORT = Field.optional("port", WholeNumber.between(1, 65_535), 22L);
    static final Field<String> USER = Field.optional(
            "user", new Text(Pattern.compile("[a-z_][a-z0-9_-]{0,31}"), "the name of a Linux user"), "root");
    static final Field<String> KEY = Field.required(
            "key", new Text(Pattern.compile("(?:/|~/).{1,4000}"), "a private key's path, from / or from ~/ on"));
    static final Field<String> HOST_KEY = Field.required(
            "host-key",
            new Text(
                    Pattern.compile("(?:ssh-[a-z0-9]+|ecdsa-[a-z0-9-]+) [A-Za-z0-9+/]{40,}={0,2}"),
                    "the machine's public key, `TYPE BASE64`: from /etc/ssh/ssh_host_ed25519_key.pub on it, or as"
                            + " ssh-keyscan prints it without the host's name"));

    private TargetForm() {}

    static Choice<Target> kind() {
        Map<String, Form<Target>> forms = new LinkedHashMap<>();
        forms.put(
                "qemu",
                form(
                        "qemu",
                        List.of(CPUS, MEMORY, BPF_JIT),
                        values ->
                                new Provider.Qemu(values.integer(CPUS), values.integer(MEMORY), values.get(BPF_JIT))));
        forms.put(
                "vagrant",
                form(
                        "vagrant",
                        List.of(CPUS, MEMORY, BPF_JIT),
                        values -> new Provider.Vagrant(
                                values.integer(CPUS), values.integer(MEMORY), values.get(BPF_JIT))));
        forms.put(
                "ssh",
                form(
                        "ssh",
                        List.of(HOST, PORT, USER, KEY, HOST_KEY),
                        values -> new Provider.Ssh(
                                values.get(HOST),
                                values.integer(PORT),
                                values.get(USER),
                                values.get(KEY),
                                values.get(HOST_KEY))));
        forms.put("local", form("local", List.of(), values -> new Provider.Local()));
        return new Choice<>("a target", PROVIDER, forms);
    }

    private static Form<Target> form(String provider, List<Field<?>> own, Function<Values, Provider> build) {
        List<Field<?>> fields = new ArrayList<>(List.of(NAME, ARCHITECTURE, PROVIDER));
        fields.addAll(own);
        return new Form<>(
                "a target of provider " + provider,
                fields,
                values -> new Target(values.get(NAME), values.get(ARCHITECTURE), build.apply(values)));
    }
}
