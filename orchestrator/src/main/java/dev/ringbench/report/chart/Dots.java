package dev.ringbench.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.style.markers.Marker;

/** Markers with sizes of their own: XChart has one size for a whole chart. */
final class Dots {
    private static final double MEDIAN = 7.5;
    private static final double TRIAL = 5;

    private Dots() {}

    /** A median. */
    static final class Filled extends Marker {
        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            graphics.fill(circle(x, y, MEDIAN));
        }
    }

    /** One trial. */
    static final class Ring extends Marker {
        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            graphics.setStroke(new BasicStroke(1f));
            graphics.draw(circle(x, y, TRIAL));
        }
    }

    /** One trial that is an outlier. */
    static final class Cross extends Marker {
        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            graphics.setStroke(new BasicStroke(1.4f));
            double half = TRIAL / 2 + 0.5;
            graphics.draw(new Line2D.Double(x - half, y - half, x + half, y + half));
            graphics.draw(new Line2D.Double(x - half, y + half, x + half, y - half));
        }
    }

    private static Ellipse2D circle(double x, double y, double diameter) {
        return new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }
}
