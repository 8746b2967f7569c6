package dev.ringbench.model.history;

import dev.ringbench.model.Cell;
import dev.ringbench.model.comparison.ComparedMetric;
import dev.ringbench.model.comparison.Difference;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.summary.Estimate;
import java.util.List;

/**
 * Runs in the order in which they were started, cell by cell.
 *
 * @param level of the test of each change point
 * @param series of every cell and metric that two runs or more have numbers of
 */
public record History(List<RunComparison.Side> runs, double level, List<Series> series) {

    public History {
        runs = List.copyOf(runs);
        series = List.copyOf(series);
    }

    /**
     * One metric of one cell.
     *
     * @param points of the runs that have a number, in order
     * @param changes in the order of the points
     */
    public record Series(
            Cell cell, String accelerator, ComparedMetric metric, List<Point> points, List<ChangePoint> changes) {

        public Series {
            points = List.copyOf(points);
            changes = List.copyOf(changes);
        }

        /** How many changes lie at or before this point: points with the same number belong together. */
        public int segment(int index) {
            return (int)
                    changes.stream().filter(change -> change.index() <= index).count();
        }

        /** Whether a change is for the better. */
        public boolean better(ChangePoint change) {
            return change.ratio() < 1 == metric.lessIsBetter();
        }
    }

    /**
     * One run's number.
     *
     * @param differences what surrounds the consumer and is not as in the point before
     */
    public record Point(RunComparison.Side run, Estimate estimate, List<Difference> differences) {
        public Point {
            differences = List.copyOf(differences);
        }
    }

    /**
     * From this point on the numbers are others.
     *
     * @param index of the first point after the change
     * @param ratio median after it, up to the next change, as a multiple of the median before it, from the last change on
     * @param p of the permutation test by which it was found
     */
    public record ChangePoint(int index, double ratio, double p) {}
}
