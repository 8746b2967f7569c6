package dev.ringbench.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;

/**
 * A matrix with its values: rows are consumers, columns quantities. A cell's shade is its value as a share of the
 * column's largest.
 *
 * @param shades by row and column, 0 to 1
 * @param texts by row and column
 */
record GridPanel(
        Heading heading, List<String> columns, List<String> rows, List<List<Double>> shades, List<List<String>> texts)
        implements Drawing {
    private static final int ROW = 26;
    private static final int HEAD = 43;
    private static final int HEAD_LEADING = 13;
    private static final int GUTTER = 10;
    private static final int PADDING = 4;

    @Override
    public int height(int width) {
        return heading.height(width) + HEAD + rows.size() * ROW + GUTTER;
    }

    @Override
    public void paint(Ink ink, int width) {
        heading.paint(ink, width);
        double labels = Math.min(
                width * 0.3,
                rows.stream()
                        .mapToDouble(row -> Typeface.embedded().width(row, Typeface.LABEL))
                        .max()
                        .orElse(0));
        int left = (int) Math.ceil(labels) + GUTTER;
        int gridWidth = width - left;
        double cellWidth = (double) gridWidth / columns.size();
        ink.at(0, heading.height(width), () -> {
            ink.at(left, 0, () -> paintHead(ink, cellWidth));
            ink.at(left, HEAD, () -> heatMap(ink.theme()).paint(ink.graphics(), gridWidth, rows.size() * ROW));
            ink.at(left, HEAD, () -> paintTexts(ink, cellWidth));
            for (int row = 0; row < rows.size(); row++) {
                float size = Typeface.embedded().fitting(rows.get(row), Typeface.LABEL, labels);
                ink.rightAligned(rows.get(row), labels, HEAD + baseline(row), ink.style(size));
            }
        });
    }

    private void paintHead(Ink ink, double cellWidth) {
        for (int column = 0; column < columns.size(); column++) {
            List<String> lines = Typeface.embedded().wrap(columns.get(column), Typeface.NOTE, cellWidth - PADDING);
            for (int line = 0; line < lines.size(); line++) {
                int above = (lines.size() - 1 - line) * HEAD_LEADING;
                ink.centred(lines.get(line), (column + 0.5) * cellWidth, HEAD - 6.0 - above, ink.quiet(Typeface.NOTE));
            }
        }
    }

    private void paintTexts(Ink ink, double cellWidth) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                String text = texts.get(row).get(column);
                float size = Typeface.embedded().fitting(text, Typeface.LABEL, cellWidth - 2 * PADDING);
                ink.centred(text, (column + 0.5) * cellWidth, baseline(row), ink.style(size));
            }
        }
    }

    private static double baseline(int row) {
        return row * ROW + ROW / 2.0 + 4;
    }

    private HeatMapChart heatMap(Theme theme) {
        HeatMapChart chart = new HeatMapChart(100, 100);
        ChartStyle.bare(chart.getStyler(), theme);
        chart.getStyler()
                .setShowValue(false)
                .setDrawBorder(false)
                .setMin(0)
                .setMax(1)
                .setRangeColors(new Color[] {theme.shade(0), theme.shade(1)});
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                // XChart counts a heat map's rows from below.
                cells.add(new Number[] {
                    column, rows.size() - 1 - row, shades.get(row).get(column)
                });
            }
        }
        chart.addSeries("values", indices(columns.size()), indices(rows.size()), cells);
        return chart;
    }

    private static List<String> indices(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
