package dev.ringbench.model.comparison;

import dev.ringbench.model.Cell;
import java.util.List;

/**
 * One cell in two runs.
 *
 * @param accelerator what executed the target's instructions in the newer run; in the older one where the newer has not
 *     the target
 * @param baseStatus the cell's worst outcome in the older run, {@code not run}, or {@code absent} if it was not planned
 * @param nowStatus the same in the newer run
 * @param differences of what surrounds the consumer in the two runs
 * @param metrics in a fixed order
 */
public record CellComparison(
        Cell cell,
        String accelerator,
        String baseStatus,
        String nowStatus,
        List<Difference> differences,
        List<MetricComparison> metrics) {

    /** The word for a cell that a run did not plan. */
    public static final String ABSENT = "absent";

    public CellComparison {
        differences = List.copyOf(differences);
        metrics = List.copyOf(metrics);
    }

    /** It was ok, and is no longer: worse, whatever its numbers say. */
    public boolean lost() {
        return baseStatus.equals("ok") && !nowStatus.equals("ok");
    }

    public CellComparison withMetrics(List<MetricComparison> others) {
        return new CellComparison(cell, accelerator, baseStatus, nowStatus, differences, others);
    }
}
