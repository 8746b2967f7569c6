package dev.ringbench.model.summary;

import java.util.List;
import java.util.Optional;

/**
 * A metric of one cell over its counted trials.
 *
 * @param observations in the order of blocks; at least one
 * @param interval of the median, exact; empty if there are too few trials for one
 * @param bootstrap of the median, by resampling; empty under the number of trials that this takes
 */
public record Estimate(
        List<Observation> observations,
        double median,
        double minimum,
        double maximum,
        Optional<Interval> interval,
        Optional<BootstrapInterval> bootstrap) {

    public Estimate {
        observations = List.copyOf(observations);
    }

    public int size() {
        return observations.size();
    }

    public List<Integer> outlierBlocks() {
        return observations.stream()
                .filter(Observation::outlier)
                .map(Observation::block)
                .toList();
    }

    /** Distance from the smallest to the largest observation, as a share of the median; 0 for a median of 0. */
    public double relativeRange() {
        return median == 0 ? 0 : (maximum - minimum) / median;
    }

    /** The interval's lower end, or the median where there is no interval. */
    public double low() {
        return interval.map(Interval::low).orElse(median);
    }

    /** The interval's upper end, or the median where there is no interval. */
    public double high() {
        return interval.map(Interval::high).orElse(median);
    }
}
