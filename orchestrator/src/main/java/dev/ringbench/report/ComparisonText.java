package dev.ringbench.report;

import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.report.text.Format;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison of two runs as Markdown; the words are in templates/compare.md.ftl. */
public final class ComparisonText {
    private ComparisonText() {}

    public static String markdown(RunComparison comparison) {
        return Templates.markdown()
                .render(
                        "compare.md.ftl",
                        Map.of("comparison", comparison, "format", new Format(), "verdicts", verdicts()));
    }

    private static Map<String, Verdict> verdicts() {
        return Arrays.stream(Verdict.values()).collect(Collectors.toMap(Verdict::name, Function.identity()));
    }
}
