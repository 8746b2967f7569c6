package dev.ringbench.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Writes text and lines in a theme's colours; the origin is the corner of what is being drawn. */
record Ink(Graphics2D graphics, Theme theme) {

    static Ink on(Graphics2D graphics, Theme theme) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Ink(graphics, theme);
    }

    /** Draws with the origin moved, and moves it back. */
    void at(double x, double y, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        drawing.run();
        graphics.setTransform(before);
    }

    /** Covers a rectangle with the background. */
    void block(double x, double y, double width, double height) {
        graphics.setColor(theme.background());
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void text(String text, double x, double baseline, Style style) {
        graphics.setColor(style.color());
        graphics.setFont(Typeface.embedded().size(style.size()));
        graphics.drawString(text, (float) x, (float) baseline);
    }

    void centred(String text, double centre, double baseline, Style style) {
        double width = Typeface.embedded().width(text, style.size());
        text(text, centre - width / 2, baseline, style);
    }

    void rightAligned(String text, double right, double baseline, Style style) {
        double width = Typeface.embedded().width(text, style.size());
        text(text, right - width, baseline, style);
    }

    Style style(float size) {
        return new Style(size, theme.text());
    }

    Style quiet(float size) {
        return new Style(size, theme.quiet());
    }

    /**
     * @param size in pixels
     */
    record Style(float size, Color color) {}
}
