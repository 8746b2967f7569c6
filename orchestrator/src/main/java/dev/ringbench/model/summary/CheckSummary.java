package dev.ringbench.model.summary;

import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.List;

/**
 * What became of a scenario that measures nothing and only has an outcome, on one target.
 *
 * @param cells in the matrix's order of consumers
 */
public record CheckSummary(Target target, String accelerator, Scenario scenario, List<CellSummary> cells) {

    public CheckSummary {
        cells = List.copyOf(cells);
    }
}
