package dev.ringbench.model.summary;

import java.util.List;

/**
 * The consumer whose median CPU time per event is lowest, and how sure that is.
 *
 * @param consumer the one with the lowest median
 * @param comparisons of every other measured consumer with it, Holm's correction among them
 */
public record Leader(String consumer, List<Comparison> comparisons) {

    public Leader {
        comparisons = List.copyOf(comparisons);
    }

    /** Those that cannot be told from the leader: no detectable difference, or no comparison possible. */
    public List<String> indistinguishable() {
        return comparisons.stream()
                .filter(comparison -> comparison
                        .contrast()
                        .filter(contrast -> contrast.verdict() == Contrast.Verdict.MORE)
                        .isEmpty())
                .map(Comparison::consumer)
                .toList();
    }
}
