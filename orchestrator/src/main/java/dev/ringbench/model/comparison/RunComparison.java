package dev.ringbench.model.comparison;

import java.time.Instant;
import java.util.List;

/**
 * Two runs, cell by cell.
 *
 * @param acrossEnvironments whether cells were compared although their environments differ
 * @param minimumBlocks how many counted trials in each run a comparison takes
 * @param cells those of the older run in its order, then those that only the newer one has
 */
public record RunComparison(
        Side base, Side now, boolean acrossEnvironments, int minimumBlocks, List<CellComparison> cells) {

    public RunComparison {
        cells = List.copyOf(cells);
    }

    /** Which run. */
    public record Side(String id, Instant startedAt, String commit) {}

    /** How many metrics came to this verdict; a lost cell counts as one that is worse. */
    public long count(Verdict verdict) {
        long metrics = cells.stream()
                .flatMap(cell -> cell.metrics().stream())
                .filter(metric -> metric.verdict() == verdict)
                .count();
        return verdict == Verdict.WORSE ? metrics + lost().size() : metrics;
    }

    /** Cells that were ok and are no longer. */
    public List<CellComparison> lost() {
        return cells.stream().filter(CellComparison::lost).toList();
    }

    /**
     * Metrics that are worse by more than this share, and surely so: not their estimate but their whole interval is beyond
     * it.
     */
    public List<CellComparison> worseBeyond(double share) {
        return cells.stream()
                .map(cell -> cell.withMetrics(cell.metrics().stream()
                        .filter(metric -> metric.verdict() == Verdict.WORSE && metric.worseByAtLeast() > share)
                        .toList()))
                .filter(cell -> !cell.metrics().isEmpty())
                .toList();
    }
}
