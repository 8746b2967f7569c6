package dev.ringbench.report.chart;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Proof;
import java.util.List;
import java.util.OptionalDouble;

/** event_count_comparison: what the proof counted. */
final class CountChart {
    private final Panels panels;

    CountChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("counts.title"),
                        List.of(panels.texts().get("counts.notes"))),
                panels.summary().groups().stream().map(this::panel).toList(),
                1);
    }

    private RowPanel panel(GroupSummary group) {
        List<Row> rows = group.cells().stream()
                .map(cell -> cell.proof().map(proof -> row(cell, proof)).orElseGet(() -> panels.absent(cell)))
                .toList();
        double largest = group.cells().stream()
                .flatMap(cell -> cell.proof().stream())
                .mapToDouble(proof -> (double) proof.received() + proof.dropped())
                .max()
                .orElse(0);
        Scale scale = Scale.zeroBased(largest, value -> panels.format().tick(value));
        String axis = panels.texts().get("axis.linear", panels.texts().get("counts.axis"));
        return new RowPanel(panels.panelHeading(group, List.of(axis)), scale, rows, OptionalDouble.empty());
    }

    private Row row(CellSummary cell, Proof proof) {
        String trials = proof.trials() == 1
                ? panels.texts().get("counts.trial")
                : panels.texts().get("counts.trials", proof.trials());
        String value = panels.texts()
                .get(
                        "counts.value",
                        panels.format().count(proof.received()),
                        panels.format().count(proof.dropped()),
                        trials);
        double received = proof.received();
        return new Row(
                panels.label(cell),
                value,
                panels.color(cell),
                List.of(
                        new Mark.Bar(0, received, panels.theme().accent(), false),
                        new Mark.Bar(
                                received,
                                received + proof.dropped(),
                                panels.theme().lost(),
                                true)));
    }
}
