package dev.ringbench.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** Markers with sizes of their own: XChart has one size for a whole chart. */
final class Dots {
    private static final double MEDIAN = 7.5;
    private static final double TRIAL = 5;

    private Dots() {}

    static Marker of(Mark.Shape shape) {
        return switch (shape) {
            case CIRCLE -> new Filled();
            case DIAMOND -> new Polygon(new double[] {-1, 0, 1, 0}, new double[] {0, -1, 0, 1});
            case TRIANGLE -> new Polygon(new double[] {-1, 1, 0}, new double[] {0.8, 0.8, -0.9});
            case STROKE -> new Polygon(new double[] {-0.25, 0.25, 0.25, -0.25}, new double[] {-1.4, -1.4, 1.4, 1.4});
        };
    }

    /** Filled; corners in units of half a median's diameter. */
    private static final class Polygon extends Marker {
        private final double[] xs;
        private final double[] ys;

        private Polygon(double[] xs, double[] ys) {
            this.xs = xs.clone();
            this.ys = ys.clone();
        }

        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            double unit = MEDIAN / 2 + 0.8;
            Path2D path = new Path2D.Double();
            path.moveTo(x + unit * xs[0], y + unit * ys[0]);
            for (int corner = 1; corner < xs.length; corner++) {
                path.lineTo(x + unit * xs[corner], y + unit * ys[corner]);
            }
            path.closePath();
            graphics.fill(path);
        }
    }

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
