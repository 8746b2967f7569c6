package dev.ringbench.model.summary;

import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.List;
import java.util.Optional;

/**
 * Everything measured on one target in one scenario: the widest set within which numbers may be compared.
 *
 * @param accelerator what executed the target's instructions, such as {@code TCG emulation}; on every number
 * @param cells in the matrix's order of consumers
 * @param offersAll the load is one whose producer offers all it can, so that what arrives and what is lost are results
 * @param producerLimited the load is one that offers all it can, and every measured cell lost next to nothing: the
 *     delivered rate is the producer's
 * @param deciding the metric by which consumers are compared and ranked in this scenario
 * @param comparisons each consumer with the baseline by that metric, in the order of cells
 * @param detectableFromBlocks paired blocks from which any difference can be told from chance, with this many comparisons
 * @param leader empty if nothing can be ranked; then {@code unranked} tells why
 */
public record GroupSummary(
        Target target,
        String accelerator,
        Scenario scenario,
        List<CellSummary> cells,
        boolean offersAll,
        boolean producerLimited,
        Metric deciding,
        List<Comparison> comparisons,
        int detectableFromBlocks,
        Optional<Leader> leader,
        Optional<Reason> unranked) {

    public GroupSummary {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }

    public CellSummary cell(String consumer) {
        return cells.stream()
                .filter(cell -> cell.cell().consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell of " + consumer + " on " + target.name()));
    }

    public Comparison comparison(String consumer) {
        return comparisons.stream()
                .filter(comparison -> comparison.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparison of " + consumer));
    }

    /** Whether what arrives in a second is a result at all: where the producer is held back on purpose it is not. */
    public boolean rateIsAResult() {
        return offersAll || deciding.isRate();
    }

    /** Whether a cell's delivered rate is its consumer's: a result, and neither the producer's limit nor a lower bound. */
    public boolean rateIsTheConsumers(CellSummary cell) {
        return rateIsAResult() && !producerLimited && !cell.generatorLimited();
    }

    public List<CellSummary> measuredCells() {
        return cells.stream().filter(cell -> cell.countedTrials() > 0).toList();
    }
}
