package dev.ringbench.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * One consumer in a panel.
 *
 * @param label before the marks
 * @param value after them: the numbers in words, or why there are none
 */
record Row(String label, String value, Color color, List<Mark> marks) {
    Row {
        marks = List.copyOf(marks);
    }
}
