package dev.ringbench.model.summary;

import dev.ringbench.model.Cell;
import java.util.List;

/**
 * A run in which every consumer was measured beside itself under a second name: how often the comparison saw a difference
 * where there is none.
 *
 * @param pairs how often each cell was to be compared with itself
 * @param blocks over how many blocks each time
 * @param level how often one comparison may raise an alarm, 0 to 1
 * @param chance how often so many comparisons at that level stay within the limit, 0 to 1
 */
public record SelfComparison(int pairs, int blocks, double level, double chance, List<Line> lines) {

    public SelfComparison {
        lines = List.copyOf(lines);
    }

    /** Whether something was compared, every cell that was stays within its limit, and no cell failed. */
    public boolean passes() {
        return lines.stream().anyMatch(line -> line.compared() > 0)
                && lines.stream()
                        .noneMatch(line -> line.verdict() == Verdict.ALARMS || line.verdict() == Verdict.FAILED);
    }

    /**
     * One cell.
     *
     * @param metric by which its scenario is decided
     * @param status the worst outcome among the trials under either name
     * @param compared pairs with enough paired blocks for a comparison
     * @param alarms of these, how many showed a difference
     * @param limit the most alarms that chance explains
     */
    public record Line(Cell cell, Metric metric, String status, int compared, int alarms, int limit) {

        public Verdict verdict() {
            if (compared > 0) {
                return alarms <= limit ? Verdict.PASSES : Verdict.ALARMS;
            }
            return status.equals("ok") || status.equals("unsupported") ? Verdict.NOT_COMPARED : Verdict.FAILED;
        }
    }

    /** What became of a cell. */
    public enum Verdict {
        PASSES,
        /** More alarms than chance explains: what this cell's comparisons say is not to be believed. */
        ALARMS,
        /** It is unsupported, or what decides there is not the consumer's, or there were too few blocks. */
        NOT_COMPARED,
        /** No pair had enough trials that count. */
        FAILED
    }
}
