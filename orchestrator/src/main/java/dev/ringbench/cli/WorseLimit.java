package dev.ringbench.cli;

import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How much worse a number may become: {@code --fail-on worse=5%}.
 *
 * @param share 0.05 for 5 %
 */
record WorseLimit(double share) {
    private static final Pattern FORM = Pattern.compile("worse=(\\d{1,3}(?:\\.\\d{1,3})?)%");

    /** What is beyond it, a line each; empty if nothing is. */
    List<String> exceededBy(RunComparison comparison) {
        List<String> lines = new ArrayList<>();
        for (CellComparison cell : comparison.lost()) {
            lines.add("--fail-on: " + cell.cell() + " was ok, and is " + cell.nowStatus());
        }
        for (CellComparison cell : comparison.worseBeyond(share)) {
            for (MetricComparison metric : cell.metrics()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "--fail-on: %s %s is worse by at least %.1f %%, and %.1f %% is allowed",
                        cell.cell(),
                        Words.metric(metric.metric()),
                        100 * metric.worseByAtLeast(),
                        100 * share));
            }
        }
        return lines;
    }

    /** Reads the option's value. */
    static final class Converter implements ITypeConverter<WorseLimit> {
        @Override
        public WorseLimit convert(String value) {
            Matcher matcher = FORM.matcher(value);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + value + "' is not allowed; allowed: worse=N%, such as worse=5%");
            }
            return new WorseLimit(Double.parseDouble(matcher.group(1)) / 100);
        }
    }
}
