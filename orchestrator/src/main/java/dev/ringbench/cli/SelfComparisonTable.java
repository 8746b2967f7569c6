package dev.ringbench.cli;

import dev.ringbench.model.summary.SelfComparison;
import dev.ringbench.model.summary.SelfComparison.Line;
import dev.ringbench.model.summary.SelfComparison.Verdict;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The end of {@code aa} in the terminal: a line for each cell, and a sentence about those that do not pass. */
final class SelfComparisonTable {
    private static final List<String> HEADINGS =
            List.of("target", "scenario", "consumer", "by", "verdict", "pairs", "alarms", "limit");
    private static final int WORDS = 5;

    private final PrintStream out;

    SelfComparisonTable(PrintStream out) {
        this.out = out;
    }

    void print(SelfComparison comparison, Path run) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        comparison.lines().forEach(line -> rows.add(row(line, comparison.pairs())));
        out.println();
        AlignedTable.print(out, rows, WORDS);
        out.println();
        out.printf(
                Locale.ROOT,
                "%d pairs of %d blocks; each raises an alarm by chance in at most %.0f of 100 cases, and all of a cell's"
                        + " stay within the limit in %.0f of 100.%n",
                comparison.pairs(),
                comparison.blocks(),
                100 * comparison.level(),
                100 * comparison.chance());
        comparison.lines().forEach(this::printFault);
        out.println(comparison.passes() ? "passed" : "not passed");
        out.println("run: " + run);
    }

    private static List<String> row(Line line, int pairs) {
        return List.of(
                line.cell().target(),
                line.cell().scenario(),
                line.cell().consumer(),
                Words.hyphenated(line.metric()),
                Words.hyphenated(line.verdict()),
                line.compared() == pairs ? Integer.toString(pairs) : line.compared() + " of " + pairs,
                Integer.toString(line.alarms()),
                Integer.toString(line.limit()));
    }

    private void printFault(Line line) {
        String where = line.cell().scenario() + " on " + line.cell().target();
        if (line.verdict() == Verdict.ALARMS) {
            out.println(where + " sees differences that are not there: "
                    + line.cell().consumer()
                    + " differed from itself in " + line.alarms() + " of " + line.compared()
                    + " pairs. Do not believe its comparisons.");
        } else if (line.verdict() == Verdict.FAILED) {
            out.println(where + " was not measured: " + line.cell().consumer() + " was " + line.status()
                    + "; the run's report says why.");
        }
    }
}
