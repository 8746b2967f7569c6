package dev.ringbench.report.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A panel with a row for each consumer: label, marks on a common axis, value.
 *
 * @param reference a value to draw a line at
 */
record RowPanel(Heading heading, Scale scale, List<Row> rows, OptionalDouble reference) implements Drawing {
    private static final int ROW = 25;
    private static final int TICKS = 22;
    private static final int GUTTER = 10;
    private static final double TICK_GAP = 16;

    @Override
    public int height(int width) {
        return heading.height(width) + rows.size() * ROW + TICKS;
    }

    @Override
    public void paint(Ink ink, int width) {
        heading.paint(ink, width);
        double labels = columnWidth(rows.stream().map(Row::label).toList(), width * 0.36);
        double values = columnWidth(rows.stream().map(Row::value).toList(), width * 0.34);
        int left = (int) Math.ceil(labels) + GUTTER;
        int plotWidth = width - left - (int) Math.ceil(values) - GUTTER;
        int plotHeight = rows.size() * ROW;
        ink.at(0, heading.height(width), () -> {
            List<Double> ticks = scale.ticks(roomForTicks(plotWidth));
            ink.at(left, 0, () -> new Plot(this, ink.theme(), ticks).paint(ink.graphics(), plotWidth, plotHeight));
            for (int index = 0; index < rows.size(); index++) {
                paintText(
                        ink,
                        rows.get(index),
                        index * ROW + ROW / 2.0 + 4,
                        new Columns(labels, left + plotWidth, values));
            }
            for (double tick : ticks) {
                double share = (scale.position(tick) - scale.start()) / (scale.end() - scale.start());
                ink.centred(
                        scale.tickLabel().apply(tick),
                        left + share * plotWidth,
                        plotHeight + 14,
                        ink.quiet(Typeface.NOTE));
            }
        });
    }

    /** As many as have room beside each other, if each were as wide as the widest end's. */
    private int roomForTicks(int plotWidth) {
        double widest = Math.max(
                Typeface.embedded().width(scale.tickLabel().apply(scale.minimum()), Typeface.NOTE),
                Typeface.embedded().width(scale.tickLabel().apply(scale.roundMaximum()), Typeface.NOTE));
        return Math.max(2, (int) (plotWidth / (widest + TICK_GAP)) + 1);
    }

    /**
     * @param labels width of the labels
     * @param plotEnd where the values' column begins, less the gutter
     * @param values width of the values
     */
    private record Columns(double labels, double plotEnd, double values) {}

    private static void paintText(Ink ink, Row row, double baseline, Columns columns) {
        Typeface typeface = Typeface.embedded();
        float labelSize = typeface.fitting(row.label(), Typeface.LABEL, columns.labels());
        ink.rightAligned(row.label(), columns.labels(), baseline, ink.style(labelSize));
        float valueSize = typeface.fitting(row.value(), Typeface.NOTE, columns.values());
        ink.text(row.value(), columns.plotEnd() + GUTTER, baseline, ink.style(valueSize));
    }

    private static double columnWidth(List<String> texts, double most) {
        double widest = texts.stream()
                .mapToDouble(text -> Typeface.embedded().width(text, Typeface.LABEL))
                .max()
                .orElse(0);
        return Math.min(widest, most);
    }
}
