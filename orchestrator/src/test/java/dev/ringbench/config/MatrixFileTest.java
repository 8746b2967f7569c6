package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Load;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import dev.ringbench.model.WakeUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixFileTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyIsReadAsItIsWritten() {
        Consumer alpha = new Consumer("alpha", Optional.empty());
        Consumer other = new Consumer("beta", Optional.of("other"));
        assertThat(Workspace.in(folder).matrix(BadLine.GOOD))
                .isEqualTo(new Matrix(
                        "sample",
                        List.of(alpha, other),
                        other,
                        List.of(
                                new Target("guest", Architecture.ARM64, new Provider.Qemu(4, 2048, Toggle.OFF)),
                                new Target("host", Architecture.X86_64, new Provider.Local())),
                        List.of(new Scenario("plain", Load.OPENAT2, 2, 20, 65536, 16, 8, new WakeUp.Sampled(8))),
                        6,
                        1,
                        7));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Matrix matrix = Workspace.in(folder).matrix("""
                        name: short
                        implementations: [beta, alpha]
                        targets: [{name: a, architecture: riscv64, provider: qemu}]
                        scenarios: [{name: s, load: openat2}]
                        """);
        assertThat(matrix.baseline().label()).isEqualTo("beta");
        assertThat(matrix.blocks()).isEqualTo(10);
        assertThat(matrix.seed()).isEqualTo(42);
        assertThat(matrix.targets().get(0).provider()).isEqualTo(new Provider.Qemu(2, 1024, Toggle.ON));
        assertThat(matrix.scenarios().get(0))
                .isEqualTo(new Scenario("s", Load.OPENAT2, 1, 10, 262144, 48, 1, new WakeUp.Adaptive()));
    }

    @Test
    void aMachineIsReachedAsRootAtPort22UnlessItIsSaidOtherwise() {
        String key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK8zRN2ulngBN8JyK9hGp/vZwWk+bdgsPaIvF8h7s6wk";
        Matrix matrix = Workspace.in(folder).matrix("""
                        name: boards
                        implementations: [alpha]
                        targets:
                          - {name: a, architecture: arm64, provider: ssh, host: board, key: ~/.ssh/id, host-key: %s}
                          - {name: b, architecture: arm32, provider: ssh, host: 10.0.0.7, port: 2222, user: pi, key: /k, host-key: %s}
                          - {name: c, architecture: arm64, provider: vagrant, cpus: 4}
                        scenarios: [{name: s, load: openat2}]
                        """.formatted(key, key));
        assertThat(matrix.targets().get(0).provider())
                .isEqualTo(new Provider.Ssh("board", 22, "root", "~/.ssh/id", key));
        assertThat(matrix.targets().get(1).provider()).isEqualTo(new Provider.Ssh("10.0.0.7", 2222, "pi", "/k", key));
        assertThat(matrix.targets().get(2).provider()).isEqualTo(new Provider.Vagrant(4, 1024, Toggle.ON));
    }

    @Test
    void eachLoadHasItsOwnKeysAndDefaults() {
        WakeUp adaptive = new WakeUp.Adaptive();
        Load tenPercent = new Load.Paced(new Rate.OfMaximum(10), false);
        Load timed = new Load.Paced(new Rate.Absolute(50_000), true);
        assertThat(scenarios("""
                - {name: a, load: drain}
                - {name: b, load: saturate}
                - {name: c, load: paced, percent: 10}
                - {name: d, load: paced, events-per-second: 50000, latency: on}
                - {name: e, load: lossless, under-emulation: on}
                - {name: f, load: wrap}
                """))
                .containsExactly(
                        new Scenario("a", new Load.Drain(), 1, 10, 1 << 20, 48, 500, new WakeUp.Sampled(18_500)),
                        new Scenario("b", new Load.Saturate(), 1, 10, 262_144, 48, 500, adaptive),
                        new Scenario("c", tenPercent, 1, 10, 262_144, 48, 1, adaptive),
                        new Scenario("d", timed, 1, 10, 262_144, 48, 1, adaptive),
                        new Scenario("e", new Load.Lossless(true), 1, 10, 8 << 20, 48, 1, adaptive),
                        new Scenario("f", new Load.Wrap(), 1, 300, 4 << 20, 60_000, 1, adaptive));
    }

    @Test
    void whatALoadsKeysDemandOfEachOtherIsChecked() {
        assertThat(refusal("- {name: a, load: drain, batch: 3000, ring-bytes: 262144}"))
                .contains(
                        "scenarios[0].batch: 3000 leaves no room for a second call in the ring; allowed: at most 2340");
        assertThat(refusal("- {name: a, load: drain, wake-up: forced}"))
                .contains("wake-up: is no key of a scenario of");
        assertThat(refusal("- {name: a, load: paced}")).contains("exactly one of percent and events-per-second");
        assertThat(refusal("- {name: a, load: paced, percent: 10, events-per-second: 5}"))
                .contains("exactly one of percent and events-per-second");
        assertThat(refusal("- {name: a, load: paced, percent: 10, latency: on, payload-bytes: 8}"))
                .contains("8 leaves no room for an event's time");
    }

    @Test
    void aMatrixSetsThresholdsForItself() {
        Matrix matrix = Workspace.in(folder).matrix(BadLine.GOOD + """
                rules:
                  blocks.minimum: 8
                  comparison.significance: 0.01
                  tiers.minimum-events-per-second: [500000, 0]
                """);

        assertThat(matrix.rules())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "blocks.minimum", "8",
                        "comparison.significance", "0.01",
                        "tiers.minimum-events-per-second", "500000, 0"));
        assertThat(Workspace.in(folder).matrix(BadLine.GOOD).rules()).isEmpty();
    }

    @Test
    void whatIsNoThresholdOrNoValueForOneIsRefused() {
        String refusal = Workspace.in(folder).refusal(BadLine.GOOD + """
                rules:
                  block.minimum: 8
                  blocks.minimum: 6.5
                  comparison.significance: 5
                  decides.openat2: LOST_SHARE
                  tiers.minimum-events-per-second: 1000
                """);

        assertThat(refusal)
                .contains("rules.block.minimum: is no key of the rules of a matrix")
                .contains("did you mean blocks.minimum?")
                .contains("rules.blocks.minimum: 6.5 is not allowed; allowed: a whole number from 0 on")
                .contains("rules.comparison.significance: 5 is not allowed; allowed: a number from 0 to 1")
                .contains("rules.decides.openat2: is no key")
                .contains("allowed: a list of whole numbers from 0 on");
    }

    @Test
    void onAndOffAreWordsWithAndWithoutQuotes() {
        Workspace workspace = Workspace.in(folder);
        assertThat(jit(workspace, "on")).isEqualTo(Toggle.ON);
        assertThat(jit(workspace, "\"on\"")).isEqualTo(Toggle.ON);
        assertThat(jit(workspace, "'off'")).isEqualTo(Toggle.OFF);
    }

    @Test
    void theFirstVariantIsThePlainName() {
        Matrix matrix = Workspace.in(folder)
                .matrix(BadLine.GOOD
                        .replace("[alpha,", "[alpha@plain,")
                        .replace("baseline: beta@other", "baseline: alpha"));
        assertThat(matrix.baseline()).isEqualTo(matrix.consumers().get(0));
        assertThat(matrix.baseline().label()).isEqualTo("alpha");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNotMatter() {
        Workspace workspace = Workspace.in(folder);
        assertThat(workspace.matrix("\uFEFF" + BadLine.GOOD.replace("\n", "\r\n")))
                .isEqualTo(workspace.matrix(BadLine.GOOD));
    }

    private List<Scenario> scenarios(String list) {
        return Workspace.in(folder).matrix(withScenarios(list)).scenarios();
    }

    private String refusal(String scenario) {
        return Workspace.in(folder).refusal(withScenarios(scenario));
    }

    private static String withScenarios(String list) {
        return """
                name: loads
                implementations: [alpha]
                targets: [{name: a, architecture: x86_64, provider: local}]
                scenarios:
                """ + list.indent(2);
    }

    private static Toggle jit(Workspace workspace, String written) {
        Matrix matrix = workspace.matrix(BadLine.GOOD.replace("bpf-jit: off", "bpf-jit: " + written));
        return ((Provider.Qemu) matrix.targets().get(0).provider()).bpfJit();
    }
}
