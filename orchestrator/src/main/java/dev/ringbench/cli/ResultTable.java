package dev.ringbench.cli;

import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.CheckSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.OutcomeCount;
import dev.ringbench.model.summary.Proof;
import dev.ringbench.pipeline.RunResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's end in the terminal: a line for each cell, and where the report is. */
final class ResultTable {
    private static final List<String> HEADINGS =
            List.of("target", "consumer", "scenario", "outcome", "received", "dropped", "events/s", "CPU ns/event");

    private final PrintStream out;

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void print(RunResult result) {
        RunSummary summary = result.summary();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (GroupSummary group : summary.groups()) {
            group.cells().forEach(cell -> rows.add(row(group.accelerator(), cell, group.rateIsAResult())));
        }
        for (CheckSummary check : summary.checks()) {
            check.cells().forEach(cell -> rows.add(row(check.accelerator(), cell, false)));
        }
        out.println();
        AlignedTable.print(out, rows, 4);
        summary.groups().stream().flatMap(group -> group.cells().stream()).forEach(this::printReasons);
        summary.checks().stream().flatMap(check -> check.cells().stream()).forEach(this::printReasons);
        if (summary.groups().stream().anyMatch(GroupSummary::producerLimited)) {
            out.println("events/s is producer-limited where every cell lost next to nothing: it ranks no consumer.");
        }
        out.println();
        out.println("report: " + result.folder().resolve("report.md") + ", report.html beside it");
    }

    private static List<String> row(String accelerator, CellSummary cell, boolean rateIsAResult) {
        return List.of(
                cell.cell().target() + " (" + accelerator + ")",
                cell.cell().consumer(),
                cell.cell().scenario(),
                cell.status(),
                cell.proof().map(Proof::received).map(ResultTable::count).orElse("-"),
                cell.proof().map(Proof::dropped).map(ResultTable::count).orElse("-"),
                cell.estimate(Metric.DELIVERED_PER_SECOND)
                        .filter(rate -> rateIsAResult)
                        .map(rate -> count(Math.round(rate.median())))
                        .orElse("-"),
                cell.estimate(Metric.CPU_NS_PER_EVENT)
                        .map(cpu -> Words.nanoseconds(cpu.median()))
                        .orElse("-"));
    }

    private void printReasons(CellSummary cell) {
        for (OutcomeCount outcome : cell.outcomes()) {
            if (!outcome.label().equals("ok")) {
                out.println(cell.cell() + " " + outcome.label() + " in block " + outcome.blocks() + " "
                        + outcome.where() + ": " + outcome.evidence());
            }
        }
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
