package dev.ringbench.model.summary;

import java.util.List;

/**
 * The consumer whose median of the deciding metric is best, and how sure that is.
 *
 * @param consumer the one with the best median
 * @param metric that by which they are ranked
 * @param comparisons of every other measured consumer with it, Holm's correction among them
 */
public record Leader(String consumer, Metric metric, List<Comparison> comparisons) {

    public Leader {
        comparisons = List.copyOf(comparisons);
    }

    /** Those that cannot be told from the leader: no detectable difference, or no comparison possible. */
    public List<String> indistinguishable() {
        Contrast.Verdict worse = metric.better() == Metric.Better.LOWER ? Contrast.Verdict.MORE : Contrast.Verdict.LESS;
        return comparisons.stream()
                .filter(comparison -> comparison
                        .contrast()
                        .filter(contrast -> contrast.verdict() == worse)
                        .isEmpty())
                .map(Comparison::consumer)
                .toList();
    }
}
