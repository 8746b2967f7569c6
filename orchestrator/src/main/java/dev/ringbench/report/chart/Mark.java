package dev.ringbench.report.chart;

import java.awt.Color;
import java.util.List;

/** Something drawn in a row of a panel. */
sealed interface Mark {

    /** An interval, from its lower to its upper end. */
    record Whisker(double low, double high) implements Mark {}

    /** The number that the row is about. */
    record Median(double value) implements Mark {}

    /** One of several numbers of a row, told apart by its shape. */
    record Shaped(double value, Shape shape) implements Mark {}

    /** In the order in which a row uses them. */
    enum Shape {
        CIRCLE,
        DIAMOND,
        TRIANGLE,
        STROKE
    }

    /** One trial. */
    record Single(double value, boolean outlier) implements Mark {}

    /**
     * A part of a bar: only for counts.
     *
     * @param thin set apart from the other parts by its shape, for who sees no colours
     */
    record Bar(double from, double to, Color color, boolean thin) implements Mark {}

    /**
     * A course over the axis.
     *
     * @param heights of the row: 0 to 1
     */
    record Course(List<Double> values, List<Double> heights) implements Mark {}
}
