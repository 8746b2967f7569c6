package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in a file, it is read or refused; nothing else happens. */
class MangledFilesTest {
    private static Path folder;
    private static Workspace workspace;

    /** A cut of some characters out of a text, and what stands there instead. */
    record Cut(int start, int length, String insertion) {
        String apply(String text) {
            int from = Math.min(start, text.length());
            int to = Math.min(from + length, text.length());
            return text.substring(0, from) + insertion + text.substring(to);
        }
    }

    @BeforeContainer
    static void createFolder() throws IOException {
        folder = Files.createTempDirectory("mangled");
        workspace = Workspace.in(folder);
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (Stream<Path> contents = Files.walk(folder)) {
            for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 500)
    void aMangledMatrixIsReadOrRefused(@ForAll("cuts") List<Cut> cuts) {
        assertReadOrRefused(workspace.refusal(mangled(BadLine.GOOD, cuts)));
    }

    @Property(tries = 500)
    void aMangledImplementationIsReadOrRefused(@ForAll("cuts") List<Cut> cuts) {
        workspace.implementation("mangled", mangled(Workspace.IMPLEMENTATION.replace("NAME", "mangled"), cuts));
        assertReadOrRefused(workspace.refusal(
                () -> ImplementationCatalog.read(workspace.implementations()).implementation("mangled")));
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        assertReadOrRefused(workspace.refusal(() -> workspace.matrix(bytes)));
    }

    @Property(tries = 300)
    void whateverLinesAreWrongAllAreTold(@ForAll("independentlyBadLines") List<BadLine> bad) {
        String expected = bad.stream()
                .sorted(Comparator.comparingInt(BadLine::line))
                .map(BadLine::refusal)
                .collect(Collectors.joining("\n"));
        assertThat(workspace.refusal(BadLine.matrix(bad))).isEqualTo("CONFIGURATION " + expected);
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        Arbitrary<String> structure = Arbitraries.of(
                ":",
                " ",
                "\n",
                "- ",
                "[",
                "]",
                "{",
                "}",
                ",",
                "#",
                "&a ",
                "*a",
                "!t ",
                "!!int ",
                "\"",
                "'",
                "|",
                ">",
                "? ",
                "---\n",
                "...\n",
                "%YAML 1.1\n",
                "<<: ",
                "\t",
                "\u0000",
                "\uFFFE",
                "\uD800",
                "~",
                "1e9",
                "@",
                "%");
        Arbitrary<String> insertion =
                Arbitraries.oneOf(structure, Arbitraries.strings().ofMaxLength(4), Arbitraries.just(""));
        return Combinators.combine(
                        Arbitraries.integers().between(0, BadLine.GOOD.length()),
                        Arbitraries.integers().between(0, 12),
                        insertion)
                .as(Cut::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** One for each line at most, of those that no other line is judged by. */
    @Provide
    Arbitrary<List<BadLine>> independentlyBadLines() {
        List<Integer> alone = List.of(8, 9, 10, 15, 16, 19, 20, 21);
        List<BadLine> candidates = BadLine.ALL.stream()
                .filter(bad -> alone.contains(bad.line()) && !bad.message().contains("repeats"))
                .toList();
        return Arbitraries.of(candidates).list().ofMinSize(1).ofMaxSize(10).map(chosen -> {
            Map<Integer, BadLine> byLine = new TreeMap<>();
            chosen.forEach(bad -> byLine.put(bad.line(), bad));
            return List.copyOf(byLine.values());
        });
    }

    private static String mangled(String text, List<Cut> cuts) {
        String result = text;
        for (Cut cut : cuts) {
            result = cut.apply(result);
        }
        return result;
    }

    private static void assertReadOrRefused(String answer) {
        assertThat(answer).matches("(?s)accepted|CONFIGURATION [^\\p{Cntrl}]+(\n[^\\p{Cntrl}]+)*");
    }
}
