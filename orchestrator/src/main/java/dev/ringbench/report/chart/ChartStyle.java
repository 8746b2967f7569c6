package dev.ringbench.report.chart;

import java.awt.Color;
import org.knowm.xchart.style.AxesChartStyler;

/** Leaves of an XChart chart only its data, in our colours and with our font. */
final class ChartStyle {
    private ChartStyle() {}

    static void bare(AxesChartStyler styler, Theme theme) {
        styler.setBaseFont(Typeface.embedded().size(Typeface.LABEL));
        styler.setAxisTickLabelsFont(Typeface.embedded().size(Typeface.NOTE));
        styler.setAxisTitleFont(Typeface.embedded().size(Typeface.NOTE));
        styler.setChartTitleFont(Typeface.embedded().size(Typeface.PANEL));
        styler.setLegendFont(Typeface.embedded().size(Typeface.NOTE));
        styler.setAnnotationTextFont(Typeface.embedded().size(Typeface.NOTE));
        styler.setChartBackgroundColor(theme.background());
        styler.setPlotBackgroundColor(theme.background());
        styler.setPlotBorderColor(new Color(0, true));
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setChartPadding(0);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAntiAlias(true);
    }
}
