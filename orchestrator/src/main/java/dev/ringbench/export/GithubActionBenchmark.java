package dev.ringbench.export;

import dev.ringbench.json.Json;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.comparison.ComparedMetric;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What benchmark-action/github-action-benchmark reads with {@code tool: customSmallerIsBetter} or {@code
 * customBiggerIsBetter}: an array of objects with name, unit and value, and the texts range and extra (its README, and
 * extractCustomBenchmarkResult in src/extract.ts). One file has one direction, so there are two forms. The producer's rate
 * is in neither.
 */
final class GithubActionBenchmark {
    private GithubActionBenchmark() {}

    private record Entry(String name, String unit, double value, String range, String extra) {}

    static String smallerIsBetter(RunSummary summary) {
        return entries(summary, ComparedMetric::lessIsBetter);
    }

    static String biggerIsBetter(RunSummary summary) {
        return entries(summary, metric -> !metric.lessIsBetter());
    }

    private static String entries(RunSummary summary, Predicate<ComparedMetric> direction) {
        List<Entry> entries = new ArrayList<>();
        for (GroupSummary group : summary.groups()) {
            for (CellSummary cell : group.cells()) {
                ComparedMetric.ALL.stream()
                        .filter(direction)
                        .filter(metric -> !metric.metric().isRate() || group.rateIsTheConsumers(cell))
                        .forEach(metric -> cell.estimate(metric.metric())
                                .ifPresent(estimate -> entries.add(entry(group, cell, metric, estimate))));
            }
        }
        return Json.writeIndented(entries) + "\n";
    }

    private static Entry entry(GroupSummary group, CellSummary cell, ComparedMetric metric, Estimate estimate) {
        String interval = estimate.interval()
                .map(found -> String.format(
                        Locale.ROOT, "%.1f to %.1f (%.1f %%)", found.low(), found.high(), 100 * found.confidence()))
                .orElse("no interval: too few trials");
        return new Entry(
                cell.cell() + " " + metric.title() + " (" + group.accelerator() + ")",
                metric.unit(),
                estimate.median(),
                interval,
                "median of " + estimate.size() + " trials");
    }
}
