package dev.ringbench.report.chart;

import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** performance_ratio: consumer CPU time per event as a multiple of the baseline's. */
final class RatioChart {
    private final Panels panels;
    private final String baseline;

    RatioChart(Panels panels) {
        this.panels = panels;
        this.baseline = panels.summary().consumers().stream()
                .filter(consumer -> consumer.baseline())
                .map(consumer -> consumer.title())
                .findFirst()
                .orElseGet(() -> panels.summary().manifest().matrix().baseline().label());
    }

    Figure figure() {
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("ratio.title", baseline),
                        List.of(panels.texts().get("ratio.notes"))),
                panels.summary().groups().stream()
                        .filter(RatioChart::hasRatio)
                        .map(this::panel)
                        .toList(),
                1);
    }

    private static boolean hasRatio(GroupSummary group) {
        return group.comparisons().stream()
                .anyMatch(comparison -> comparison.contrast().isPresent());
    }

    private RowPanel panel(GroupSummary group) {
        List<Row> rows = new ArrayList<>();
        double smallest = 1;
        double largest = 1;
        for (CellSummary cell : group.cells()) {
            Comparison comparison = group.comparison(cell.cell().consumer());
            rows.add(new Row(panels.label(cell), value(cell, comparison), panels.color(cell), marks(comparison)));
            if (comparison.contrast().isPresent()) {
                smallest = Math.min(
                        smallest, comparison.contrast().get().interval().low());
                largest =
                        Math.max(largest, comparison.contrast().get().interval().high());
            }
        }
        Scale scale =
                Scale.logarithmic(smallest, largest, value -> panels.format().tick(value));
        String axis =
                panels.texts().get("axis.logarithmic", panels.texts().get("ratio.axis." + group.deciding(), baseline));
        return new RowPanel(panels.panelHeading(group, List.of(axis)), scale, rows, OptionalDouble.of(1));
    }

    private static List<Mark> marks(Comparison comparison) {
        if (comparison.contrast().isPresent()) {
            Contrast contrast = comparison.contrast().get();
            return List.of(
                    new Mark.Whisker(
                            contrast.interval().low(), contrast.interval().high()),
                    new Mark.Median(contrast.ratio()));
        }
        boolean isBaseline = comparison
                .reason()
                .filter(reason -> reason.kind() == Reason.Kind.IS_BASELINE)
                .isPresent();
        return isBaseline ? List.of(new Mark.Median(1)) : List.of();
    }

    private String value(CellSummary cell, Comparison comparison) {
        if (comparison.contrast().isEmpty()) {
            Reason reason = comparison.reason().orElseThrow();
            return reason.kind() == Reason.Kind.NOT_MEASURED
                    ? cell.status()
                    : panels.texts().reason(reason);
        }
        Contrast contrast = comparison.contrast().get();
        return panels.texts()
                .get(
                        key(contrast.verdict()),
                        panels.format().contrast(contrast),
                        panels.format().probability(contrast.adjustedP()));
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case LESS -> "ratio.less";
            case MORE -> "ratio.more";
            case NO_DETECTABLE_DIFFERENCE -> "ratio.none";
        };
    }
}
