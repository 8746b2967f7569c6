package dev.ringbench.report.chart;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.ConsumerSummary;
import dev.ringbench.model.summary.OutcomeCount;
import dev.ringbench.model.summary.TargetSummary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** platform_compatibility: what share of each consumer's trials on each target is ok. */
final class PlatformChart {
    private final Panels panels;

    PlatformChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        List<ConsumerSummary> consumers = panels.summary().consumers();
        List<TargetSummary> targets = panels.summary().targets();
        GridPanel grid = new GridPanel(
                new Heading("", Typeface.PANEL, List.of()),
                targets.stream()
                        .map(target -> panels.texts()
                                .get("platforms.target", target.target().name(), target.accelerator()))
                        .toList(),
                consumers.stream().map(ConsumerSummary::title).toList(),
                consumers.stream()
                        .map(consumer -> targets.stream()
                                .map(target -> share(cells(target, consumer)))
                                .toList())
                        .toList(),
                consumers.stream()
                        .map(consumer -> targets.stream()
                                .map(target -> text(cells(target, consumer)))
                                .toList())
                        .toList());
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("platforms.title"),
                        List.of(panels.texts().get("platforms.notes"))),
                List.of(grid),
                1);
    }

    private List<CellSummary> cells(TargetSummary target, ConsumerSummary consumer) {
        return panels.summary().groupsOf(target.target()).stream()
                .map(group -> group.cell(consumer.consumer()))
                .toList();
    }

    private static double share(List<CellSummary> cells) {
        int planned = planned(cells);
        return planned == 0 ? 0 : (double) count(cells, "ok") / planned;
    }

    /** Every outcome that there was, with its number, the best first: the word carries it without the shade. */
    private String text(List<CellSummary> cells) {
        int planned = planned(cells);
        String text = Stream.of("ok", "unsupported", "failed", "invalid")
                .filter(label -> count(cells, label) > 0)
                .map(label -> panels.texts().get("platforms." + label, count(cells, label), planned))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? panels.texts().get("platforms.not-run") : text;
    }

    private static int planned(List<CellSummary> cells) {
        return cells.stream().mapToInt(CellSummary::plannedTrials).sum();
    }

    private static int count(List<CellSummary> cells, String label) {
        return cells.stream()
                .flatMap(cell -> cell.outcomes().stream())
                .filter(outcome -> outcome.label().equals(label))
                .mapToInt(OutcomeCount::count)
                .sum();
    }
}
