package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixRefusalTest {
    @TempDir
    Path folder;

    static List<BadLine> badLines() {
        return BadLine.ALL;
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsRefusedWithItsPlaceAndWhatIsAllowed(BadLine bad) {
        assertThat(Workspace.in(folder).refusal(bad.matrix())).isEqualTo("CONFIGURATION " + bad.refusal());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceByLine() {
        String yaml = """
                seed: x
                implementations: [alpa]
                baseline: betta
                targets:
                  - {name: A, provider: nowhere, cpus: 1}
                  - text
                scenarios: []
                blocs: 3
                """;
        assertThat(Workspace.in(folder).refusal(yaml)).isEqualTo("""
                        CONFIGURATION matrix.yaml:1: the key name is missing
                        matrix.yaml:1: seed: "x" is not allowed; allowed: a whole number from 0 to 9007199254740991
                        matrix.yaml:2: implementations[0]: there is no implementation "alpa"; allowed: alpha, beta; did you mean alpha?
                        matrix.yaml:3: baseline: there is no implementation "betta"; allowed: alpha, beta; did you mean beta?
                        matrix.yaml:5: targets[0].name: "A" is not allowed; allowed: a name: small letters, digits, '.', '_' and '-', up to 64, a letter or digit first
                        matrix.yaml:5: targets[0]: the key architecture is missing
                        matrix.yaml:5: targets[0].provider: "nowhere" is not allowed; allowed: qemu, vagrant, ssh, local
                        matrix.yaml:5: targets[0].cpus: 1 is not allowed; allowed: a whole number from 2 to 256
                        matrix.yaml:6: targets[1]: "text" is not allowed; allowed: a target, a mapping of name, architecture, provider, cpus, memory-mib, bpf-jit, host, port, user, key, host-key
                        matrix.yaml:7: scenarios: the list is too short; allowed: at least 1 of them
                        matrix.yaml:8: blocs: is no key of a matrix; allowed: name, implementations, baseline, targets, scenarios, blocks, parallel-targets, seed, rules; did you mean blocks?""");
    }

    @Test
    void whatIsNoMatrixAtAllIsRefused() {
        Workspace workspace = Workspace.in(folder);
        assertThat(workspace.refusal("")).isEqualTo("CONFIGURATION matrix.yaml: is empty");
        assertThat(workspace.refusal("# only a comment\n")).isEqualTo("CONFIGURATION matrix.yaml: is empty");
        assertThat(workspace.refusal("- name\n"))
                .startsWith(
                        "CONFIGURATION matrix.yaml:1: a list is not allowed; allowed: a matrix, a mapping of name,");
        assertThat(workspace.refusal(BadLine.GOOD + "---\n"))
                .isEqualTo("CONFIGURATION matrix.yaml:24: a further document begins here; allowed: one a file");
        assertThat(workspace.refusal(BadLine.GOOD + "<<: {}\n"))
                .startsWith("CONFIGURATION matrix.yaml:23: <<: is no key of a matrix;");
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        Workspace workspace = Workspace.in(folder);
        assertThat(workspace.refusal("name: [a\nblocks: 1\n"))
                .isEqualTo("CONFIGURATION matrix.yaml:2: not YAML: while parsing a flow sequence: expected ',' or ']',"
                        + " but got :");
        assertThat(workspace.refusal("name: a\n\tblocks: 1\n")).startsWith("CONFIGURATION matrix.yaml:2: not YAML: ");
        assertThat(workspace.refusal("name: a\n? [b]\n: 1\n"))
                .isEqualTo("CONFIGURATION matrix.yaml:2: not YAML as it is read here: every key is one word or text");
        assertThat(workspace.refusal("name: a\nblocks: \u00071\n"))
                .isEqualTo("CONFIGURATION matrix.yaml:2: a control character (code 7); YAML has none");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        Workspace workspace = Workspace.in(folder);
        ImplementationCatalog catalog = ImplementationCatalog.read(workspace.implementations());
        assertThat(workspace.refusal(() -> MatrixFile.read(folder.resolve("absent.yaml"), catalog)))
                .isEqualTo("CONFIGURATION absent.yaml: there is no such file");
        assertThat(workspace.refusal(() -> MatrixFile.read(folder.resolve("impls"), catalog)))
                .isEqualTo("CONFIGURATION impls: this is a folder; a YAML file is wanted");
        assertThat(workspace.refusal(() -> workspace.matrix("name: größe".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("CONFIGURATION matrix.yaml: is not UTF-8 text");
    }

    @Test
    void hugeInputsEndSoonAndShort() {
        Workspace workspace = Workspace.in(folder);
        assertThat(workspace.refusal("#".repeat(YamlFile.LARGEST_BYTES + 1)))
                .isEqualTo("CONFIGURATION matrix.yaml: is larger than 262144 bytes; is this the right file?");
        assertThat(workspace.refusal("[".repeat(100_000)))
                .isEqualTo("CONFIGURATION matrix.yaml:1: nested more than 20 deep");
        assertThat(workspace.refusal("name: " + "x".repeat(100_000))).hasSizeLessThan(500);
        String many = IntStream.range(0, 20_000)
                .mapToObj(index -> "key" + index + ": 1\n")
                .collect(Collectors.joining());
        assertThat(workspace.refusal(many)).hasLineCount(101).endsWith("\nand 19904 more");
    }

    @Test
    void aBrokenImplementationStopsOnlyAMatrixThatUsesIt() {
        Workspace workspace = Workspace.in(folder);
        workspace.implementation("gamma", "name: gamma\n");
        assertThat(workspace.matrix(BadLine.GOOD).name()).isEqualTo("sample");
        assertThat(workspace.refusal(BadLine.GOOD.replace("alpha,", "alpha, gamma, gamma@other,") + "sed: 1\n"))
                .contains("matrix.yaml:23: sed: ")
                .containsOnlyOnce("impls/gamma/impl.yaml:1: the key title is missing");
    }
}
