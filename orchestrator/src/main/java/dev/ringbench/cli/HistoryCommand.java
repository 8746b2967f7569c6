package dev.ringbench.cli;

import dev.ringbench.model.history.History;
import dev.ringbench.pipeline.Remembering;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history}: runs over time. */
@Command(
        name = "history",
        sortOptions = false,
        header = "Show runs over time: a chart for each cell, and where its numbers changed.",
        description = {
            "",
            "Change points are found by E-divisive, with a permutation test of each (p at most 0.01). What else changed at",
            "a run (kernel, library, compiler, host) is named beside it.",
            ""
        })
final class HistoryCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of runs, or folders that hold them, such as reports/.")
    private List<Path> places;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where history.md and charts/ are written. Default: history/ in the folder of reports.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        History history = Remembering.history(places);
        print(history, System.out);
        Path text =
                Remembering.write(history, output.orElseGet(() -> home.reports().resolve("history")));
        System.out.println();
        System.out.println("history: " + text);
        return ExitStatus.OK.code();
    }

    private static void print(History history, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cell", "metric", "changes", "runs", "first", "last"));
        for (History.Series series : history.series()) {
            List<History.Point> points = series.points();
            rows.add(List.of(
                    series.cell() + " (" + series.accelerator() + ")",
                    Words.metric(series.metric().metric()),
                    changes(series),
                    Integer.toString(points.size()),
                    number(points.get(0)),
                    number(points.get(points.size() - 1))));
        }
        AlignedTable.print(out, rows, 3);
    }

    private static String changes(History.Series series) {
        List<String> changes = series.changes().stream()
                .map(change -> String.format(
                        Locale.ROOT,
                        "%s, %.3f times, at %s",
                        series.better(change) ? "better" : "worse",
                        change.ratio(),
                        series.points().get(change.index()).run().id()))
                .toList();
        return changes.isEmpty() ? "none found" : String.join("; ", changes);
    }

    private static String number(History.Point point) {
        double median = point.estimate().median();
        return String.format(Locale.ROOT, median < 1000 ? "%.4g" : "%,.0f", median);
    }
}
