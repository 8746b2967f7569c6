package dev.ringbench.compare;

import dev.ringbench.model.Cell;
import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.Shift;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.stats.Significance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each comparison its verdict, with Holm's correction among all that were made on one target in one scenario. */
final class Judgement {
    private final List<CellComparison> cells;
    private final double significance;

    private record Family(String target, String scenario) {
        private static Family of(Cell cell) {
            return new Family(cell.target(), cell.scenario());
        }
    }

    Judgement(List<CellComparison> cells, double significance) {
        this.cells = List.copyOf(cells);
        this.significance = significance;
    }

    List<CellComparison> all() {
        Map<Family, List<Double>> pValues = new LinkedHashMap<>();
        for (CellComparison cell : cells) {
            List<Double> family = pValues.computeIfAbsent(Family.of(cell.cell()), key -> new ArrayList<>());
            cell.metrics().forEach(metric -> metric.shift().map(Shift::p).ifPresent(family::add));
        }
        Map<Family, List<Double>> adjusted = new LinkedHashMap<>();
        pValues.forEach((family, values) -> adjusted.put(family, holm(values)));
        return cells.stream()
                .map(cell -> judged(cell, adjusted.get(Family.of(cell.cell()))))
                .toList();
    }

    /**
     * @param left corrected p values of the cell's family, in the order of cells and metrics; those of this cell are taken
     */
    private CellComparison judged(CellComparison cell, List<Double> left) {
        List<MetricComparison> metrics = new ArrayList<>();
        for (MetricComparison metric : cell.metrics()) {
            metrics.add(metric.shift()
                    .map(shift -> shift.withAdjustedP(left.remove(0)))
                    .map(shift -> metric.judged(verdict(metric, shift), shift))
                    .orElse(metric));
        }
        return cell.withMetrics(metrics);
    }

    private Verdict verdict(MetricComparison metric, Shift shift) {
        if (shift.adjustedP() >= significance || shift.holdsOne()) {
            return Verdict.NO_DETECTABLE_DIFFERENCE;
        }
        return shift.ratio() < 1 == metric.lessIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }

    private static List<Double> holm(List<Double> values) {
        List<Double> adjusted = new ArrayList<>();
        for (double p : Significance.holm(
                values.stream().mapToDouble(Double::doubleValue).toArray())) {
            adjusted.add(p);
        }
        return adjusted;
    }
}
