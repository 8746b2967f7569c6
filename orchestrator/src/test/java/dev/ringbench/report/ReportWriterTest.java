package dev.ringbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.EventfulRun;
import dev.ringbench.stats.synthetic.EveryLoadRun;
import dev.ringbench.stats.synthetic.MixedRun;
import dev.ringbench.stats.synthetic.SecondScenario;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports against golden files. After a wanted change: {@code mvn test -Dtest=ReportWriterTest
 * -Dringbench.golden.write=true}, then read the difference.
 */
class ReportWriterTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "ringbench", "report");

    @ParameterizedTest
    @ValueSource(strings = {"eventful", "one-block", "lossy", "mixed", "every-load", "nothing-ran"})
    void theReportIsTheGoldenOne(String name) throws IOException {
        String report = markdown(run(name));

        Path golden = GOLDEN.resolve(name + ".md");
        if (Boolean.getBoolean("ringbench.golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, report, StandardCharsets.UTF_8);
        }
        assertThat(report).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventful", "one-block", "lossy", "mixed", "every-load", "nothing-ran", "two-scenarios"})
    void everyTableHasTheSameColumnsInEveryRow(String name) {
        List<String> lines = markdown(run(name)).lines().toList();
        for (int index = 1; index < lines.size(); index++) {
            if (lines.get(index).startsWith("|") && lines.get(index - 1).startsWith("|")) {
                assertThat(columns(lines.get(index))).as(lines.get(index)).isEqualTo(columns(lines.get(index - 1)));
            }
        }
    }

    @Test
    void aHostThatNobodyBootsIsNotSaidToBeBootedAnew() {
        assertThat(markdown(MixedRun.stored()))
                .contains("in a fresh boot on x86_64; arm32 is not booted anew for it")
                .contains("32-bit words: a ring's positions wrap at 4 GiB")
                .contains("BPF JIT: off (`net.core.bpf_jit_enable` is 0)\n")
                .contains("unsupported 10 of 10: “kernel 7.2.1: no kernel headers at /lib/modules/7.2.1/build”")
                .contains("BPF JIT: on (`net.core.bpf_jit_enable` is 1)\n");
    }

    @Test
    void whatIsNotTheSameInAllBlocksIsSaidWithTheBlocks() {
        StoredRun run = SyntheticRun.of(6, Architecture.X86_64).stored();
        StoredRun changed = Edit.fact(run, boot -> boot.block() == 3, "clock_source", "kvm-clock");

        assertThat(markdown(changed))
                .contains(
                        "Not the same in all blocks: `clock_source`, kvm-clock in block 3; tsc in blocks 1, 2, 4 to 6");
        assertThat(markdown(Edit.fact(run, boot -> boot.block() > 4, "new_fact", "on")))
                .contains("Not the same in all blocks: `new_fact`, – in blocks 1 to 4; on in blocks 5, 6");
        assertThat(markdown(run)).doesNotContain("Not the same in all blocks");
    }

    @Test
    void rulesThatAMatrixSetsAreSaid() {
        StoredRun run = Edit.rules(EventfulRun.stored(), Map.of("outlier.fence", "3"));

        assertThat(markdown(run)).contains("**Rules that this matrix sets for itself**: `outlier.fence: 3`");
        assertThat(markdown(EventfulRun.stored())).doesNotContain("sets for itself");
    }

    @Test
    void theTextDependsOnNeitherLocaleNorTimeZone() {
        String expected = markdown(EventfulRun.stored());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(markdown(EventfulRun.stored())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aRunsFolderGetsReportAndChartsAndTheSameBytesAgain(@TempDir Path folder) throws IOException {
        RunSummary summary = summary(run("one-block"));

        new ReportWriter().write(summary, folder.resolve("one"));
        new ReportWriter().write(summary, folder.resolve("two"));

        assertThat(names(folder.resolve("one"))).containsExactly("charts", "report.html", "report.md");
        assertThat(names(folder.resolve("one").resolve("charts")))
                .contains(
                        "comparison_matrix.png",
                        "cpu_per_event.png",
                        "event_count_comparison.png",
                        "summary_stats.png",
                        "throughput_comparison.png");
        assertThat(folder.resolve("one").resolve("report.md"))
                .hasSameBinaryContentAs(folder.resolve("two").resolve("report.md"));
        assertThat(folder.resolve("one").resolve("report.html"))
                .hasSameBinaryContentAs(folder.resolve("two").resolve("report.html"));
    }

    @Test
    void aChartThatHasNothingToShowIsASentenceAndLeavesNoOlderImage(@TempDir Path folder) throws IOException {
        new ReportWriter().write(summary(EventfulRun.stored()), folder);
        assertThat(folder.resolve("charts/performance_ratio.png")).isRegularFile();

        new ReportWriter().write(summary(run("one-block")), folder);

        assertThat(folder.resolve("charts/performance_ratio.png")).doesNotExist();
        assertThat(folder.resolve("charts/cpu_per_event.png")).isRegularFile();
        assertThat(Files.readString(folder.resolve("report.md"), StandardCharsets.UTF_8))
                .contains("No chart of ratios: no two consumers have the 6 paired blocks that a ratio takes.")
                .doesNotContain("performance\\_ratio", "performance_ratio.png");
    }

    @Test
    void thePublishedReportIsTheSameWithOtherLinks(@TempDir Path home) throws IOException {
        RunSummary summary = summary(run("one-block"));

        new ReportWriter().publish(summary, home);

        String published = Files.readString(home.resolve("BENCHMARKS.md"), StandardCharsets.UTF_8);
        assertThat(names(home)).containsExactly("BENCHMARKS.md", "benchmark_charts");
        assertThat(published.replace("benchmark_charts/", "charts/").replace("reports/published/", "reports/"))
                .isEqualTo(new ReportWriter().markdown(summary, "charts"));
        published
                .lines()
                .filter(line -> line.startsWith("!["))
                .map(line -> line.substring(line.indexOf("(./") + 3, line.indexOf(".png)") + 4))
                .forEach(image -> assertThat(home.resolve(image)).isRegularFile());
    }

    @Test
    void theHtmlNeedsNothingButItself(@TempDir Path folder) throws IOException {
        new ReportWriter().write(summary(EventfulRun.stored()), folder);

        String html = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("headers are &lt;missing&gt;", "prefers-color-scheme: dark", "data:image/png;base64,")
                .doesNotContain("http:", "https:", "src=\"./", "charts/throughput_comparison.png)", "**", "| ---");
        assertThat(Stream.of("table", "tr", "th", "td", "ul", "li", "p", "details", "figure", "h2", "h3"))
                .allSatisfy(tag -> assertThat(occurrences(html, "<" + tag + "[ >]"))
                        .as(tag)
                        .isEqualTo(occurrences(html, "</" + tag + ">")));
    }

    @Test
    void theFontComesWithItsLicence() throws IOException {
        try (InputStream licence = ReportWriter.class.getResourceAsStream("/fonts/DejaVuSans-LICENSE.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("bitstream-vera");
        }
    }

    private static StoredRun run(String name) {
        return switch (name) {
            case "eventful" -> EventfulRun.stored();
            case "every-load" -> EveryLoadRun.stored();
            case "mixed" -> MixedRun.stored();
            case "one-block" -> SyntheticRun.of(1, Architecture.X86_64).stored();
            case "lossy" ->
                SyntheticRun.of(10, Architecture.X86_64)
                        .losing(0, 0.04, 0.0001, 0.6)
                        .stored();
            case "two-scenarios" ->
                SecondScenario.addedTo(SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64)
                        .stored());
            case "nothing-ran" -> {
                StoredRun run = SyntheticRun.of(10, Architecture.ARM64).stored();
                yield new StoredRun(run.manifest(), List.of(), List.of(), List.of());
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String markdown(StoredRun run) {
        return new ReportWriter().markdown(summary(run), "charts");
    }

    private static RunSummary summary(StoredRun run) {
        return new Summariser().summarise(run);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int columns(String line) {
        return occurrences(line, "(?<!\\\\)\\|");
    }

    private static int occurrences(String text, String pattern) {
        return text.split(pattern, -1).length - 1;
    }
}
