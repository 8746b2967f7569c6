package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Feature;
import dev.ringbench.model.Implementation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplementationCatalogTest {
    private static final BuildRecipe RECIPE = new BuildRecipe(
            List.of("*.c", "Makefile"),
            List.of(List.of("fetch", "{source}")),
            List.of(List.of("make", "OUT={out}")),
            Map.of("COMMON", "{common}"),
            Map.of(Architecture.X86_64, Map.of("CC", "gcc"), Architecture.ARM64, Map.of()),
            List.of(List.of("make", "lint")));

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.in(folder);
    }

    @Test
    void everyFolderWithAnImplYamlIsAnImplementation() {
        workspace.write("impls/common/build.yaml", new byte[0]);
        workspace.write("impls/Odd Name/impl.yaml", new byte[0]);
        workspace.write("impls/README.md", new byte[0]);
        assertThat(catalog().names()).containsExactly("alpha", "beta");
    }

    @Test
    void everyKeyIsReadAsItIsWritten() {
        assertThat(catalog().implementation("alpha"))
                .isEqualTo(new Implementation(
                        "alpha",
                        "Sample (library)",
                        "Sample",
                        "library",
                        List.of("plain", "other"),
                        RECIPE,
                        List.of("{artifact}/consumer"),
                        "{common}/openat2.bpf.o",
                        Map.of("other", "{artifact}/other.bpf.o"),
                        Set.of(Feature.RING_BUFFER, Feature.BTF),
                        List.of(List.of("check", "{common}/driver")),
                        List.of("libstdc++6"),
                        workspace.implementations().resolve("alpha")));
    }

    @Test
    void aVariantIsGivenItsOwnKernelSideOrTheCommonOne() {
        Implementation alpha = catalog().implementation("alpha");
        assertThat(alpha.kernel("other")).isEqualTo("{artifact}/other.bpf.o");
        assertThat(alpha.kernel("plain")).isEqualTo("{common}/openat2.bpf.o");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        workspace.implementation("short", """
                name: short
                title: Short
                language: Short
                library: short
                variants: [only]
                build: {sources: ["*"], commands: [[make]], architectures: {x86_64: {}}}
                start: [short]
                """);
        Implementation implementation = catalog().implementation("short");
        assertThat(implementation.kernel()).isEqualTo("{common}/openat2.bpf.o");
        assertThat(implementation.variantKernels()).isEmpty();
        assertThat(implementation.needs()).isEmpty();
        assertThat(implementation.guestPackages()).isEmpty();
        assertThat(implementation.build())
                .isEqualTo(new BuildRecipe(
                        List.of("*"),
                        List.of(),
                        List.of(List.of("make")),
                        Map.of(),
                        Map.of(Architecture.X86_64, Map.of()),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: alpha | name: beta | 1: name: "beta" is not the folder's name; allowed: alpha
            title: Sample (library) | title: "" | 2: title: "" is not allowed; allowed: one line of up to 80 characters
            variants: [plain, other] | variants: [] | 5: variants: the list is too short; allowed: at least 1 of them
            variants: [plain, other] | variants: [plain, plain] | 5: variants[1]: "plain" repeats variants[0] of line 5
            "*.c" | /etc/passwd | 7: build.sources[0]: "/etc/passwd" is not allowed; allowed: a glob such as src/**.rs, relative to this folder, without ..
            "*.c" | ../x/*.c | 7: build.sources[0]: "../x/*.c" is not allowed; allowed: a glob such as src/**.rs, relative to this folder, without ..
            "*.c" | "[a" | 7: build.sources[0]: "[a" is not allowed; allowed: a glob such as src/**.rs, relative to this folder, without ..
            [make, lint] | make lint | 14: build.lint[0]: "make lint" is not allowed; allowed: a list
            [make, lint] | [] | 14: build.lint[0]: the list is too short; allowed: at least 1 of them
            [make, lint] | [make, ""] | 14: build.lint[0][1]: "" is not allowed; allowed: a text that is not empty
            OUT={out} | OUT={ou} | 9: build.commands[0][1]: there is no placeholder {ou} here; allowed: {out}, {source}, {common}, {architecture}, {variant}; did you mean {out}?
            {CC: gcc} | {CC: 7} | 12: build.architectures.x86_64.CC: 7 is not allowed; allowed: a text; in quotes this would be one
            {CC: gcc} | {C-C: gcc} | 12: build.architectures.x86_64.C-C: "C-C" is not allowed; allowed: a variable's name
            arm64: {} | arm64: | 13: build.architectures.arm64: nothing is not allowed; allowed: a mapping; an empty one is written {}
            arm64: {} | amr64: {} | 13: build.architectures.amr64: "amr64" is not allowed; allowed: x86_64, arm64, arm32, riscv64; did you mean arm64?
            {artifact}/consumer | {out}/consumer | 15: start[0]: there is no placeholder {out} here; allowed: {artifact}, {common}
            {artifact}/consumer | {artifact}/../x | 15: start[0]: "{artifact}/../x" is not allowed; allowed: a word of a command, without ..
            {common}/openat2 | /tmp/openat2 | 16: kernel: "/tmp/openat2.bpf.o" is not allowed; allowed: a path that begins with {artifact}/ or {common}/, without ..
            btf] | bft] | 17: needs[1]: "bft" is not allowed; allowed: ring-buffer, openat2-tracepoint, kernel-headers, btf; did you mean btf?
            [libstdc++6] | [Lib_x] | 18: guest-packages[0]: "Lib_x" is not allowed; allowed: the name of a Debian package
            {other: | {ohter: | 19: variant-kernels: there is no variant "ohter"; allowed: plain, other; did you mean other?
            {artifact}/other | /tmp/other | 19: variant-kernels.other: "/tmp/other.bpf.o" is not allowed; allowed: a path that begins with {artifact}/ or {common}/, without ..
            guest-packages: | packages: | 18: packages: is no key of an implementation; allowed: name, title, language, library, variants, build, start, kernel, variant-kernels, needs, checks, guest-packages
            """)
    void aBadLineIsRefusedWithItsPlaceAndWhatIsAllowed(String good, String bad, String message) {
        String yaml = Workspace.IMPLEMENTATION.replace("NAME", "alpha");
        assertThat(yaml).contains(good);
        workspace.implementation("alpha", yaml.replace(good, bad));
        assertThat(workspace.refusal(() -> catalog().implementation("alpha")))
                .isEqualTo("CONFIGURATION impls/alpha/impl.yaml:" + message);
    }

    @Test
    void anUnknownNameIsRefusedWithAGuess() {
        assertThat(workspace.refusal(() -> catalog().implementation("bata")))
                .isEqualTo("CONFIGURATION impls: there is no implementation \"bata\"; allowed: alpha, beta;"
                        + " did you mean beta?");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(workspace.refusal(() -> ImplementationCatalog.read(folder.resolve("none"))))
                .isEqualTo("CONFIGURATION none: the folder of implementations cannot be listed; --home names the"
                        + " project's folder");
    }

    @Test
    void aBuildFileHasOnlyABuildSection() {
        String build = Workspace.IMPLEMENTATION.lines().skip(5).limit(9).reduce("", (text, line) -> text + line + "\n");
        Path file = workspace.write("build.yaml", build.getBytes(StandardCharsets.UTF_8));
        assertThat(BuildFile.read(file)).isEqualTo(RECIPE);
        Path odd = workspace.write("odd.yaml", (build + "start: [x]\n").getBytes(StandardCharsets.UTF_8));
        assertThat(workspace.refusal(() -> BuildFile.read(odd)))
                .isEqualTo("CONFIGURATION odd.yaml:10: start: is no key of a build file; allowed: build");
        Path varied = workspace.write(
                "varied.yaml", build.replace("OUT={out}", "OUT={variant}").getBytes(StandardCharsets.UTF_8));
        assertThat(workspace.refusal(() -> BuildFile.read(varied)))
                .startsWith(
                        "CONFIGURATION varied.yaml:4: build.commands[0][1]: there is no placeholder {variant} here;");
    }

    private ImplementationCatalog catalog() {
        return ImplementationCatalog.read(workspace.implementations());
    }
}
