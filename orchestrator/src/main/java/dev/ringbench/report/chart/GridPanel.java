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
    private static final int HEAD_LEADING = 13;
    /** Between a column's title and its first cell. */
    private static final int HEAD_GAP = 6;
    /** What keeps neighbouring cells of one shade apart. */
    private static final int SEAM = 2;

    private static final int GUTTER = 10;
    private static final int PADDING = 6;

    @Override
    public int height(int width) {
        return heading.height(width) + layout(width).head() + rows.size() * ROW + GUTTER;
    }

    @Override
    public void paint(Ink ink, int width) {
        heading.paint(ink, width);
        Layout layout = layout(width);
        ink.at(0, heading.height(width) + layout.head(), () -> {
            ink.at(layout.left(), 0, () -> paintGrid(ink, layout));
            for (int row = 0; row < rows.size(); row++) {
                float size = Typeface.embedded().fitting(rows.get(row), Typeface.LABEL, layout.labels());
                ink.rightAligned(rows.get(row), layout.labels(), baseline(row), ink.style(size));
            }
        });
    }

    private void paintGrid(Ink ink, Layout layout) {
        double cellWidth = layout.cellWidth();
        int gridWidth = (int) Math.round(cellWidth * columns.size());
        paintHead(ink, cellWidth);
        heatMap(ink.theme()).paint(ink.graphics(), gridWidth, rows.size() * ROW);
        for (int column = 1; column < columns.size(); column++) {
            ink.block(column * cellWidth - SEAM / 2.0, 0, SEAM, rows.size() * ROW);
        }
        for (int row = 1; row < rows.size(); row++) {
            ink.block(0, row * ROW - SEAM / 2.0, gridWidth, SEAM);
        }
        paintTexts(ink, cellWidth);
    }

    private Layout layout(int width) {
        double labels = Math.min(
                width * 0.3,
                rows.stream()
                        .mapToDouble(row -> Typeface.embedded().width(row, Typeface.LABEL))
                        .max()
                        .orElse(0));
        int left = (int) Math.ceil(labels) + GUTTER;
        double cellWidth = (double) (width - left) / columns.size();
        int lines = columns.stream()
                .mapToInt(column -> headLines(column, cellWidth).size())
                .max()
                .orElse(0);
        return new Layout(labels, left, cellWidth, lines * HEAD_LEADING + HEAD_GAP + GUTTER / 2);
    }

    private static List<String> headLines(String column, double cellWidth) {
        return Typeface.embedded().wrap(column, Typeface.NOTE, cellWidth - PADDING);
    }

    /** Above the grid, whose upper edge is the origin. */
    private void paintHead(Ink ink, double cellWidth) {
        for (int column = 0; column < columns.size(); column++) {
            List<String> lines = headLines(columns.get(column), cellWidth);
            for (int line = 0; line < lines.size(); line++) {
                int above = HEAD_GAP + (lines.size() - 1 - line) * HEAD_LEADING;
                float size = Typeface.embedded().fitting(lines.get(line), Typeface.NOTE, cellWidth - PADDING);
                ink.centred(lines.get(line), (column + 0.5) * cellWidth, -above, ink.quiet(size));
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

    /**
     * Where things stand at a given width, in pixels.
     *
     * @param labels width of the rows' labels
     * @param left where the grid begins
     * @param head height of the columns' titles
     */
    private record Layout(double labels, int left, double cellWidth, int head) {}
}
