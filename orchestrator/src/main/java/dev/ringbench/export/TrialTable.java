package dev.ringbench.export;

import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Observation;
import dev.ringbench.model.summary.OutcomeCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Comma-separated values after RFC 4180, but for the line's end, which is that of Unix: a row for each trial that is not
 * superseded, its metrics empty where it does not count. Nothing is rounded.
 */
final class TrialTable {
    private static final List<String> KEYS = List.of(
            "run",
            "commit",
            "target",
            "architecture",
            "accelerator",
            "consumer",
            "scenario",
            "block",
            "outcome",
            "where");

    private final RunSummary summary;
    private final StringBuilder text = new StringBuilder();

    private TrialTable(RunSummary summary) {
        this.summary = summary;
    }

    static String of(RunSummary summary) {
        TrialTable table = new TrialTable(summary);
        List<String> headings = new ArrayList<>(KEYS);
        Arrays.stream(Metric.values())
                .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                .forEach(headings::add);
        table.row(headings);
        summary.groups().forEach(group -> group.cells().forEach(cell -> table.rows(group, cell)));
        return table.text.toString();
    }

    private void rows(GroupSummary group, CellSummary cell) {
        SortedMap<Integer, OutcomeCount> outcomes = new TreeMap<>();
        cell.outcomes().forEach(outcome -> outcome.blocks().forEach(block -> outcomes.put(block, outcome)));
        outcomes.forEach((block, outcome) -> {
            List<String> values = new ArrayList<>(List.of(
                    summary.manifest().id(),
                    summary.manifest().commit(),
                    cell.cell().target(),
                    group.target().architecture().label(),
                    group.accelerator(),
                    cell.cell().consumer(),
                    cell.cell().scenario(),
                    Integer.toString(block),
                    outcome.label(),
                    outcome.where()));
            for (Metric metric : Metric.values()) {
                values.add(value(cell.estimate(metric), block));
            }
            row(values);
        });
    }

    private static String value(Optional<Estimate> estimate, int block) {
        return estimate.flatMap(found -> found.observations().stream()
                        .filter(observation -> observation.block() == block)
                        .findFirst())
                .map(Observation::value)
                .map(String::valueOf)
                .orElse("");
    }

    private void row(List<String> values) {
        text.append(values.stream().map(TrialTable::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
