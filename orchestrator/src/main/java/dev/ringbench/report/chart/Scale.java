package dev.ringbench.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A horizontal axis: zero-based and linear, or logarithmic.
 *
 * @param minimum left end; 0 if linear, positive if logarithmic
 * @param tickLabel how a tick's value is written
 */
record Scale(boolean logarithmic, double minimum, double maximum, DoubleFunction<String> tickLabel) {
    /** Room beyond the outermost mark, as a share of the axis. */
    private static final double MARGIN = 0.03;

    /** Up to so many decades every digit can have a line. */
    private static final int ROOMY_DECADES = 3;

    /** From 0 to a little more than the largest value. */
    static Scale zeroBased(double largest, DoubleFunction<String> tickLabel) {
        return new Scale(false, 0, largest > 0 ? largest : 1, tickLabel);
    }

    /**
     * @param smallest positive
     */
    static Scale logarithmic(double smallest, double largest, DoubleFunction<String> tickLabel) {
        double low = smallest;
        double high = largest;
        // Under a third of a decade ticks would be too few to read a value from.
        while (high / low < 2.2) {
            low /= 1.1;
            high *= 1.1;
        }
        return new Scale(true, low, high, tickLabel);
    }

    /** Where a value stands on XChart's linear axis; on a logarithmic one no lower than the smallest bound. */
    double position(double value) {
        return logarithmic ? Math.log10(Math.max(value, minimum)) : value;
    }

    double start() {
        return position(minimum) - MARGIN * span();
    }

    double end() {
        return position(maximum) + MARGIN * span();
    }

    private double span() {
        return position(maximum) - position(minimum);
    }

    /**
     * Round values within the axis.
     *
     * @param most how many there is room for, at least 2
     */
    List<Double> ticks(int most) {
        return logarithmic ? logarithmicTicks(most) : linearTicks(most);
    }

    /** Lines that crowd together within a decade, and so tell a logarithmic axis from a linear one, which has none. */
    List<Double> between() {
        if (!logarithmic) {
            return List.of();
        }
        boolean roomy = span() <= ROOMY_DECADES;
        return within(roomy ? new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9} : new double[] {1, 2, 5}, 1);
    }

    private List<Double> linearTicks(int most) {
        double exponent = Math.floor(Math.log10(maximum / most));
        for (double factor : new double[] {1, 2, 5, 10, 20, 50}) {
            double step = factor * Math.pow(10, exponent);
            int count = (int) Math.floor(maximum / step + 1e-9) + 1;
            if (count <= most || factor == 50) {
                List<Double> ticks = new ArrayList<>();
                for (int index = 0; index < count; index++) {
                    ticks.add(index * step);
                }
                return ticks;
            }
        }
        throw new IllegalStateException("unreachable: the largest factor always returns");
    }

    private List<Double> logarithmicTicks(int most) {
        for (double[] factors : new double[][] {{1, 1.5, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}}) {
            List<Double> ticks = within(factors, 1);
            if (ticks.size() <= most) {
                return ticks;
            }
        }
        int step = 2;
        List<Double> ticks = within(new double[] {1}, step);
        while (ticks.size() > most) {
            step++;
            ticks = within(new double[] {1}, step);
        }
        return ticks;
    }

    private List<Double> within(double[] factors, int decades) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(minimum));
        int last = (int) Math.ceil(Math.log10(maximum));
        for (int decade = first; decade <= last; decade += decades) {
            for (double factor : factors) {
                double tick = factor * Math.pow(10, decade);
                if (tick >= minimum * (1 - 1e-9) && tick <= maximum * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
