package dev.ringbench.report.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A panel with a row for each consumer: label, marks on a common axis, value.
 *
 * @param reference a value to draw a line at
 */
record RowPanel(Heading heading, Scale scale, List<Row> rows, OptionalDouble reference) implements Drawing {
    /** The most that labels may take of the width; beyond it they are written smaller. */
    private static final double LABELS = 0.44;

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
        Column labels = Column.of(rows.stream().map(Row::label).toList(), Typeface.LABEL, width * LABELS);
        Column values = Column.of(rows.stream().map(Row::value).toList(), Typeface.NOTE, width * 0.34);
        int left = (int) Math.ceil(labels.width()) + GUTTER;
        int plotWidth = width - left - (int) Math.ceil(values.width()) - GUTTER;
        int plotHeight = rows.size() * ROW;
        ink.at(0, heading.height(width), () -> {
            List<Double> ticks = ticks(plotWidth);
            ink.at(left, 0, () -> new Plot(this, ink.theme(), ticks).paint(ink.graphics(), plotWidth, plotHeight));
            for (int index = 0; index < rows.size(); index++) {
                double baseline = index * ROW + ROW / 2.0 + 4;
                Row row = rows.get(index);
                ink.rightAligned(row.label(), labels.width(), baseline, ink.style(labels.size()));
                ink.text(row.value(), left + plotWidth + GUTTER, baseline, ink.style(values.size()));
            }
            for (double tick : ticks) {
                ink.centred(
                        scale.tickLabel().apply(tick),
                        left + share(tick) * plotWidth,
                        plotHeight + 14,
                        ink.quiet(Typeface.NOTE));
            }
        });
    }

    /** As many round values as have room for their labels side by side. */
    private List<Double> ticks(int plotWidth) {
        int most = Math.max(2, (int) (plotWidth / TICK_GAP));
        while (most > 2 && !labelsFit(scale.ticks(most), plotWidth)) {
            most--;
        }
        return scale.ticks(most);
    }

    private boolean labelsFit(List<Double> ticks, int plotWidth) {
        double end = Double.NEGATIVE_INFINITY;
        for (double tick : ticks) {
            double half = Typeface.embedded().width(scale.tickLabel().apply(tick), Typeface.NOTE) / 2;
            double centre = share(tick) * plotWidth;
            if (centre - half < end + TICK_GAP) {
                return false;
            }
            end = centre + half;
        }
        return true;
    }

    private double share(double value) {
        return (scale.position(value) - scale.start()) / (scale.end() - scale.start());
    }

    /**
     * A column of text beside the plot.
     *
     * @param width in pixels
     * @param size at which its widest text fits into that width
     */
    private record Column(double width, float size) {
        private static Column of(List<String> texts, float size, double most) {
            Typeface typeface = Typeface.embedded();
            double widest = texts.stream()
                    .mapToDouble(text -> typeface.width(text, size))
                    .max()
                    .orElse(0);
            return widest <= most ? new Column(widest, size) : new Column(most, (float) (size * most / widest));
        }
    }
}
