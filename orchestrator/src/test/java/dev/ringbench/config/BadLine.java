package dev.ringbench.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way to get one line of a good matrix wrong.
 *
 * @param line which one, from 1
 * @param text what stands there instead
 * @param message what it is refused with, without file and line
 * @param bySchema whether a JSON schema can tell as well
 */
record BadLine(int line, String text, String message, boolean bySchema) {
    private static final String NAME =
            "a name: small letters, digits, '.', '_' and '-', up to 64, a letter or digit first";
    private static final String QEMU_KEYS =
            "is no key of a target of provider qemu; allowed: name, architecture, provider, cpus, memory-mib, bpf-jit";
    private static final String LOCAL_KEYS =
            "is no key of a target of provider local; allowed: name, architecture, provider";
    private static final String SCENARIO_KEYS = "is no key of a scenario of load openat2; allowed: name, load,"
            + " warm-up-seconds, window-seconds, ring-bytes, payload-bytes, batch, wake-up";

    /** Every key, none at its default. */
    static final String GOOD = """
            name: sample
            implementations: [alpha, beta@other]
            baseline: beta@other
            targets:
              - name: guest
                architecture: arm64
                provider: qemu
                cpus: 4
                memory-mib: 2048
                bpf-jit: off
              - {name: host, architecture: x86_64, provider: local}
            scenarios:
              - name: plain
                load: openat2
                warm-up-seconds: 2
                window-seconds: 20
                ring-bytes: 65536
                payload-bytes: 16
                batch: 8
                wake-up: sampled(8)
            blocks: 6
            seed: 7
            """;

    static final List<BadLine> ALL = List.of(
            // Wrong types: nothing is coerced.
            both(1, "name: 64", "name: 64 is not allowed; allowed: " + NAME + "; in quotes this would be one"),
            both(1, "name:", "name: nothing is not allowed; allowed: " + NAME),
            both(1, "name: [sample]", "name: a list is not allowed; allowed: " + NAME),
            both(1, "name: Sample", "name: \"Sample\" is not allowed; allowed: " + NAME),
            both(1, "name: ../etc", "name: \"../etc\" is not allowed; allowed: " + NAME),
            both(1, "name: \"a\\e[2Jb\"", "name: \"a\\u001b[2Jb\" is not allowed; allowed: " + NAME),
            both(21, "blocks: 1.9", "blocks: 1.9 is not allowed; allowed: a whole number from 1 to 1000"),
            both(21, "blocks: 0", "blocks: 0 is not allowed; allowed: a whole number from 1 to 1000"),
            both(21, "blocks: -6", "blocks: -6 is not allowed; allowed: a whole number from 1 to 1000"),
            both(
                    21,
                    "blocks: \"6\"",
                    "blocks: \"6\" is not allowed; allowed: a whole number from 1 to 1000, without quotes"),
            both(21, "blocks: yes", "blocks: yes is not allowed; allowed: a whole number from 1 to 1000"),
            both(21, "blocks: {count: 6}", "blocks: a mapping is not allowed; allowed: a whole number from 1 to 1000"),
            both(
                    21,
                    "blocks: 99999999999999999999",
                    "blocks: 99999999999999999999 is not allowed; allowed: a whole number from 1 to 1000"),
            decoder(21, "blocks: 010", "blocks: 010 is not allowed; allowed: a whole number from 1 to 1000"),
            decoder(21, "blocks: 0x6", "blocks: 0x6 is not allowed; allowed: a whole number from 1 to 1000"),
            decoder(21, "blocks: 1_0", "blocks: 1_0 is not allowed; allowed: a whole number from 1 to 1000"),
            both(22, "seed: -1", "seed: -1 is not allowed; allowed: a whole number from 0 to 9007199254740991"),
            both(8, "    cpus: 1", "targets[0].cpus: 1 is not allowed; allowed: a whole number from 2 to 256"),
            both(
                    9,
                    "    memory-mib: 511",
                    "targets[0].memory-mib: 511 is not allowed; allowed: a whole number from 512 to 1048576"),
            both(10, "    bpf-jit: true", "targets[0].bpf-jit: true is not allowed; allowed: on, off"),
            both(10, "    bpf-jit: yes", "targets[0].bpf-jit: yes is not allowed; allowed: on, off"),
            both(
                    10,
                    "    bpf-jit: \"oof\"",
                    "targets[0].bpf-jit: \"oof\" is not allowed; allowed: on, off; did you mean off?"),
            both(
                    15,
                    "    warm-up-seconds: 0",
                    "scenarios[0].warm-up-seconds: 0 is not allowed; allowed: a whole number from 1 to 3600"),
            both(
                    16,
                    "    window-seconds: 3601",
                    "scenarios[0].window-seconds: 3601 is not allowed; allowed: a whole number from 1 to 3600"),
            both(
                    17,
                    "    ring-bytes: 196608",
                    "scenarios[0].ring-bytes: 196608 is not allowed; allowed: a power of two from 65536 to 1073741824"),
            both(
                    18,
                    "    payload-bytes: 24",
                    "scenarios[0].payload-bytes: 24 is not allowed; allowed: 8, 16, 48 or a larger multiple of 8"),
            decoder(
                    18,
                    "    payload-bytes: 65528",
                    "scenarios[0].payload-bytes: 65528 does not fit in the ring; allowed: less than ring-bytes (65536)"
                            + " - 8"),
            both(
                    19,
                    "    batch: 4097",
                    "scenarios[0].batch: 4097 is not allowed; allowed: a whole number from 1 to 4096"),
            both(
                    20,
                    "    wake-up: sampled(0)",
                    "scenarios[0].wake-up: \"sampled(0)\" is not allowed; allowed: adaptive, forced, sampled(N) with N"
                            + " from 1 to 9999999"),
            both(
                    20,
                    "    wake-up: adaptiv",
                    "scenarios[0].wake-up: \"adaptiv\" is not allowed; allowed: adaptive, forced, sampled(N) with N"
                            + " from 1 to 9999999; did you mean adaptive?"),
            // Words.
            both(
                    6,
                    "    architecture: arm46",
                    "targets[0].architecture: \"arm46\" is not allowed; allowed: x86_64, arm64, arm32, riscv64;"
                            + " did you mean arm64?"),
            both(
                    7,
                    "    provider: vagrent",
                    "targets[0].provider: \"vagrent\" is not allowed; allowed: qemu, vagrant, ssh, local; did you mean"
                            + " vagrant?"),
            both(
                    11,
                    "  - {name: host, architecture: x86_64, provider: ssh, host: board, key: ~/.ssh/board}",
                    "targets[1]: the key host-key is missing"),
            both(
                    11,
                    "  - {name: host, architecture: x86_64, provider: ssh, host: board, key: key, host-key: "
                            + "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK8zRN2ulngBN8JyK9hGp/vZwWk+bdgsPaIvF8h7s6wk}",
                    "targets[1].key: \"key\" is not allowed; allowed: a private key's path, from / or from ~/ on"),
            both(
                    14,
                    "    load: openat",
                    "scenarios[0].load: \"openat\" is not allowed; allowed: openat2, drain, saturate, paced, lossless, wrap;"
                            + " did you mean openat2?"),
            // Keys.
            both(8, "    cpu: 4", "targets[0].cpu: " + QEMU_KEYS + "; did you mean cpus?"),
            both(9, "    memory_mib: 2048", "targets[0].memory_mib: " + QEMU_KEYS + "; did you mean memory-mib?"),
            both(
                    11,
                    "  - {name: host, architecture: x86_64, provider: local, cpus: 2}",
                    "targets[1].cpus: " + LOCAL_KEYS),
            both(11, "  - {name: host, provider: local}", "targets[1]: the key architecture is missing"),
            both(19, "    batches: 8", "scenarios[0].batches: " + SCENARIO_KEYS + "; did you mean batch?"),
            decoder(22, "blocks: 7", "blocks: repeats the key of line 21"),
            decoder(8, "    name: other", "targets[0].name: repeats the key of line 5"),
            // References and uniqueness.
            decoder(
                    2,
                    "implementations: [alpha, beta@other, gamma]",
                    "implementations[2]: there is no implementation \"gamma\"; allowed: alpha, beta"),
            decoder(
                    2,
                    "implementations: [alpha, beta@other, alpa]",
                    "implementations[2]: there is no implementation \"alpa\"; allowed: alpha, beta;"
                            + " did you mean alpha?"),
            decoder(
                    2,
                    "implementations: [alpha@othr, beta@other]",
                    "implementations[0]: alpha has no variant \"othr\"; allowed: plain, other; did you mean other?"),
            both(
                    2,
                    "implementations: [beta@other, alpha, alpha]",
                    "implementations[2]: \"alpha\" repeats implementations[1] of line 2"),
            decoder(
                    2,
                    "implementations: [alpha, beta@other, alpha@plain]",
                    "implementations[2]: \"alpha\" repeats implementations[0] of line 2"),
            both(2, "implementations: []", "implementations: the list is too short; allowed: at least 1 of them"),
            both(2, "implementations: alpha", "implementations: \"alpha\" is not allowed; allowed: a list"),
            both(2, "implementations: [7]", "implementations[0]: 7 is not allowed; allowed: alpha, beta"),
            decoder(3, "baseline: beta", "baseline: \"beta\" is not among implementations; allowed: alpha, beta@other"),
            decoder(
                    3,
                    "baseline: bata",
                    "baseline: there is no implementation \"bata\"; allowed: alpha, beta; did you mean beta?"),
            decoder(
                    11,
                    "  - {name: guest, architecture: x86_64, provider: local}",
                    "targets[1]: \"guest\" repeats targets[0] of line 5"),
            // YAML that is not read here.
            decoder(22, "seed: &seed 7", "seed: an anchor (&); allowed: the value without it"),
            decoder(22, "&key seed: 7", "seed: an anchor (&); allowed: the value without it"),
            decoder(22, "seed: *blocks", "seed: an alias (*); allowed: the value itself, written out"),
            decoder(
                    7,
                    "    provider: *words",
                    "targets[0].provider: an alias (*); allowed: the value itself," + " written out"),
            decoder(22, "seed: !!int 7", "seed: a tag (!); allowed: the value without it"));

    private static BadLine both(int line, String text, String message) {
        return new BadLine(line, text, message, true);
    }

    private static BadLine decoder(int line, String text, String message) {
        return new BadLine(line, text, message, false);
    }

    /** A good matrix with some lines got wrong. */
    static String matrix(List<BadLine> bad) {
        List<String> lines = new ArrayList<>(Arrays.asList(GOOD.split("\n")));
        bad.forEach(one -> lines.set(one.line() - 1, one.text()));
        return String.join("\n", lines) + "\n";
    }

    String matrix() {
        return matrix(List.of(this));
    }

    String refusal() {
        return "matrix.yaml:" + line + ": " + message;
    }

    @Override
    public String toString() {
        return line + ": " + text;
    }
}
