package dev.ringbench.compare;

import dev.ringbench.model.Cell;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.comparison.ComparedMetric;
import dev.ringbench.model.comparison.Difference;
import dev.ringbench.model.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;

/** Lays stored runs side by side in the order of their start, and finds where the numbers of each cell changed. */
public final class Historian {
    /** Of 100 series in which nothing changes, one is found to change. */
    private static final double LEVEL = 0.01;

    private final List<ComparedRun> runs;
    private final EnvironmentRules rules = EnvironmentRules.shipped();

    private Historian(List<StoredRun> stored) {
        this.runs = stored.stream()
                .sorted(Comparator.comparing(run -> run.manifest().startedAt()))
                .map(ComparedRun::new)
                .toList();
    }

    /** Every cell and metric of which two runs or more have a number. */
    public static History of(List<StoredRun> stored) {
        return new Historian(stored).history();
    }

    private History history() {
        List<Cell> cells =
                runs.stream().flatMap(run -> run.cells().stream()).distinct().toList();
        List<History.Series> series = new ArrayList<>();
        for (Cell cell : cells) {
            for (ComparedMetric metric : ComparedMetric.ALL) {
                series(cell, metric).ifPresent(series::add);
            }
        }
        return new History(runs.stream().map(ComparedRun::side).toList(), LEVEL, series);
    }

    private Optional<History.Series> series(Cell cell, ComparedMetric metric) {
        List<ComparedRun> measured = runs.stream()
                .filter(run -> run.estimate(cell, metric.metric()).isPresent())
                .toList();
        boolean producers = metric.metric().isRate() && measured.stream().anyMatch(run -> run.producerLimited(cell));
        if (measured.size() < 2 || producers) {
            return Optional.empty();
        }
        List<History.Point> points = new ArrayList<>();
        for (int index = 0; index < measured.size(); index++) {
            List<Difference> differences =
                    index == 0 ? List.of() : measured.get(index).differencesFrom(measured.get(index - 1), cell, rules);
            points.add(point(measured.get(index), cell, metric, differences));
        }
        String accelerator = measured.get(measured.size() - 1).accelerator(cell).orElseThrow();
        return Optional.of(new History.Series(cell, accelerator, metric, points, changes(points)));
    }

    private static History.Point point(
            ComparedRun run, Cell cell, ComparedMetric metric, List<Difference> differences) {
        return new History.Point(run.side(), run.estimate(cell, metric.metric()).orElseThrow(), differences);
    }

    /** Among logarithms: a change is a factor. */
    private static List<History.ChangePoint> changes(List<History.Point> points) {
        double[] medians =
                points.stream().mapToDouble(point -> point.estimate().median()).toArray();
        double[] logarithms = Arrays.stream(medians).map(Math::log).toArray();
        List<ChangePoints.Change> found = ChangePoints.of(logarithms, LEVEL);
        List<History.ChangePoint> changes = new ArrayList<>();
        for (int number = 0; number < found.size(); number++) {
            int index = found.get(number).index();
            int from = number == 0 ? 0 : found.get(number - 1).index();
            int to = number + 1 == found.size()
                    ? medians.length
                    : found.get(number + 1).index();
            double ratio = median(medians, index, to) / median(medians, from, index);
            changes.add(new History.ChangePoint(index, ratio, found.get(number).p()));
        }
        return changes;
    }

    private static double median(double[] values, int from, int to) {
        return Median.withDefaults().evaluate(Arrays.copyOfRange(values, from, to));
    }
}
