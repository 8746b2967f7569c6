package dev.ringbench.cli;

import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.Difference;
import dev.ringbench.model.comparison.Hindrance;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Shift;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.Estimate;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison in the terminal: a line for each cell and metric, then what differs around them, then the count. */
final class ComparisonTable {
    private static final List<String> HEADINGS =
            List.of("cell", "metric", "verdict", "base", "new", "ratio", "interval", "p (Holm)");
    private static final int SHOWN_DIFFERENCES = 8;

    private final PrintStream out;

    ComparisonTable(PrintStream out) {
        this.out = out;
    }

    void print(RunComparison comparison) {
        out.println("base " + side(comparison.base()));
        out.println("new  " + side(comparison.now()));
        out.println();
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        for (CellComparison cell : comparison.cells()) {
            if (cell.metrics().isEmpty() || cell.lost()) {
                rows.add(
                        List.of(name(cell), "outcome", outcome(cell), cell.baseStatus(), cell.nowStatus(), "", "", ""));
            }
            cell.metrics().forEach(metric -> rows.add(row(cell, metric)));
        }
        AlignedTable.print(out, rows, 3);
        out.println();
        printDifferences(comparison);
        out.println(Arrays.stream(Verdict.values())
                .map(verdict -> comparison.count(verdict) + " " + Words.words(verdict))
                .collect(Collectors.joining(", ")));
    }

    private void printDifferences(RunComparison comparison) {
        Map<List<Difference>, List<String>> cells = new LinkedHashMap<>();
        for (CellComparison cell : comparison.cells()) {
            cells.computeIfAbsent(cell.differences(), key -> new ArrayList<>())
                    .add(cell.cell().toString());
        }
        cells.remove(List.of());
        cells.forEach((differences, names) -> {
            out.println("not the same for " + String.join(", ", names)
                    + (comparison.acrossEnvironments() ? ":" : " (compare all the same: --across-environments):"));
            differences.stream().limit(SHOWN_DIFFERENCES).forEach(difference -> out.println("  " + difference));
            if (differences.size() > SHOWN_DIFFERENCES) {
                out.println(
                        "  and " + (differences.size() - SHOWN_DIFFERENCES) + " more: --format json has all of them");
            }
            out.println();
        });
    }

    private static List<String> row(CellComparison cell, MetricComparison metric) {
        Optional<Shift> shift = metric.shift();
        return List.of(
                name(cell),
                Words.metric(metric.metric()),
                verdict(metric),
                median(metric.base()),
                median(metric.now()),
                shift.map(found -> number("%.3f", found.ratio())).orElse("-"),
                shift.map(ComparisonTable::interval).orElse("-"),
                shift.map(found -> number("%.2g", found.adjustedP())).orElse("-"));
    }

    private static String verdict(MetricComparison metric) {
        return Words.words(metric.verdict())
                + metric.hindrance().map(why -> ": " + reason(why)).orElse("");
    }

    private static String reason(Hindrance why) {
        return switch (why.kind()) {
            case ENVIRONMENT_DIFFERS -> "environment differs";
            case SCENARIO_DIFFERS -> "scenario differs";
            case NOT_MEASURED_IN_BOTH -> "not measured in both";
            case PRODUCER_LIMITED -> "producer-limited";
            case TOO_FEW_BLOCKS -> why.found() + " of the " + why.needed() + " blocks it takes";
            case NOT_POSITIVE -> "a value of 0 has no ratio";
        };
    }

    private static String outcome(CellComparison cell) {
        return Words.words(cell.lost() ? Verdict.WORSE : Verdict.NOT_COMPARABLE);
    }

    private static String interval(Shift shift) {
        return number("%.3f", shift.low()) + " to " + number("%.3f", shift.high()) + " ("
                + number("%.1f", 100 * shift.confidence()) + " %)";
    }

    private static String name(CellComparison cell) {
        return cell.cell() + " (" + cell.accelerator() + ")";
    }

    private static String side(RunComparison.Side side) {
        return side.id() + ", started " + side.startedAt() + ", commit " + side.commit();
    }

    private static String median(Optional<Estimate> estimate) {
        return estimate.map(Estimate::median)
                .map(value -> number(value < 1000 ? "%.4g" : "%,.0f", value))
                .orElse("-");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
