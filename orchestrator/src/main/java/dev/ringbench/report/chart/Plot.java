package dev.ringbench.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The inner part of a row panel, as an XYChart without any text: rows are at y = 1, 2, …, counted from below. */
final class Plot {
    private static final BasicStroke GRID = new BasicStroke(1f);
    private static final BasicStroke FINE_GRID = new BasicStroke(0.4f);
    private static final BasicStroke WHISKER = new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke BAR = new BasicStroke(13f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke THIN_BAR = new BasicStroke(5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke COURSE = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final double CAP = 0.27;
    private static final double COURSE_BAND = 0.72;

    private final RowPanel panel;
    private final Theme theme;
    private final List<Double> ticks;
    private XYChart chart;
    private int seriesCount;

    Plot(RowPanel panel, Theme theme, List<Double> ticks) {
        this.panel = panel;
        this.theme = theme;
        this.ticks = ticks;
    }

    void paint(Graphics2D graphics, int width, int height) {
        chart = new XYChart(width, height);
        style(chart.getStyler());
        double top = panel.rows().size() + 0.5;
        for (double value : panel.scale().between()) {
            line(new double[] {at(value), at(value)}, new double[] {0.5, top}, FINE_GRID, theme.grid());
        }
        for (double tick : ticks) {
            line(new double[] {at(tick), at(tick)}, new double[] {0.5, top}, GRID, theme.grid());
        }
        panel.reference()
                .ifPresent(value ->
                        line(new double[] {at(value), at(value)}, new double[] {0.5, top}, WHISKER, theme.quiet()));
        for (int index = 0; index < panel.rows().size(); index++) {
            Row row = panel.rows().get(index);
            for (Mark mark : row.marks()) {
                draw(mark, row.color(), panel.rows().size() - index);
            }
        }
        chart.paint(graphics, width, height);
    }

    private void style(XYStyler styler) {
        ChartStyle.bare(styler, theme);
        styler.setXAxisMin(panel.scale().start());
        styler.setXAxisMax(panel.scale().end());
        styler.setYAxisMin(0.5);
        styler.setYAxisMax(panel.rows().size() + 0.5);
    }

    private void draw(Mark mark, Color color, int y) {
        if (mark instanceof Mark.Whisker whisker) {
            double low = at(whisker.low());
            double high = at(whisker.high());
            line(new double[] {low, high}, new double[] {y, y}, WHISKER, color);
            line(new double[] {low, low}, new double[] {y - CAP, y + CAP}, WHISKER, color);
            line(new double[] {high, high}, new double[] {y - CAP, y + CAP}, WHISKER, color);
        } else if (mark instanceof Mark.Median median) {
            dot(at(median.value()), y, new Dots.Filled(), color);
        } else if (mark instanceof Mark.Shaped shaped) {
            dot(at(shaped.value()), y, Dots.of(shaped.shape()), color);
        } else if (mark instanceof Mark.Single single) {
            dot(at(single.value()), y, single.outlier() ? new Dots.Cross() : new Dots.Ring(), color);
        } else if (mark instanceof Mark.Bar bar) {
            line(
                    new double[] {at(bar.from()), at(bar.to())},
                    new double[] {y, y},
                    bar.thin() ? THIN_BAR : BAR,
                    bar.color());
        } else if (mark instanceof Mark.Course course) {
            double foot = y - COURSE_BAND / 2;
            line(new double[] {at(0), at(panel.scale().maximum())}, new double[] {foot, foot}, GRID, theme.quiet());
            double[] x = course.values().stream().mapToDouble(this::at).toArray();
            double[] heights = course.heights().stream()
                    .mapToDouble(height -> foot + COURSE_BAND * height)
                    .toArray();
            line(x, heights, COURSE, color);
        }
    }

    private double at(double value) {
        return panel.scale().position(value);
    }

    private void line(double[] x, double[] y, BasicStroke stroke, Color color) {
        XYSeries series = chart.addSeries(nextName(), x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(stroke);
        series.setLineColor(color);
    }

    private void dot(double x, double y, Marker marker, Color color) {
        XYSeries series = chart.addSeries(nextName(), new double[] {x}, new double[] {y});
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(color);
    }

    private String nextName() {
        seriesCount++;
        return "series " + seriesCount;
    }
}
