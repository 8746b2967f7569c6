package dev.ringbench.model.comparison;

import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Metric;
import java.util.Optional;

/**
 * One metric of one cell in two runs.
 *
 * @param lessIsBetter the direction in which a change is for the better
 * @param base empty if the older run has no counted trial of it
 * @param now empty if the newer run has none
 * @param shift empty if it is not comparable; then {@code hindrance} tells why
 */
public record MetricComparison(
        Metric metric,
        boolean lessIsBetter,
        Optional<Estimate> base,
        Optional<Estimate> now,
        Verdict verdict,
        Optional<Shift> shift,
        Optional<Hindrance> hindrance) {

    /**
     * How much worse it has become at the very least, as a share: what the interval's better end says. 0 if it holds "not
     * worse", or if nothing is compared.
     */
    public double worseByAtLeast() {
        return shift.map(found -> lessIsBetter ? found.low() - 1 : 1 - found.high())
                .filter(share -> share > 0)
                .orElse(0.0);
    }

    /** How it stands once all comparisons of its family are known. */
    public MetricComparison judged(Verdict found, Shift corrected) {
        return new MetricComparison(metric, lessIsBetter, base, now, found, Optional.of(corrected), Optional.empty());
    }
}
