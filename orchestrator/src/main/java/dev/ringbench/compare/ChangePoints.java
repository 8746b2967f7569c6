package dev.ringbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Finds where a series changes: E-divisive (D. S. Matteson and N. A. James, "A Nonparametric Approach for Multiple Change
 * Point Analysis of Multivariate Data", Journal of the American Statistical Association 109, 2014), with the energy
 * statistic of G. J. Szekely and M. L. Rizzo over the whole of a segment, as MongoDB uses it for nightly benchmarks (D. Daly
 * and others, "The Use of Change Point Detection to Identify Software Performance Regressions in a Continuous Integration
 * System", ICPE 2020). It takes no distribution for granted, only that points between two changes can be exchanged.
 */
final class ChangePoints {
    /** With 999 permutations p is no smaller than 0.001. */
    private static final int PERMUTATIONS = 999;

    private final double[] series;
    private final double level;
    // The same series has the same change points, always.
    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20_140_101L);

    /**
     * @param index of the first value after the change
     */
    record Change(int index, double p) {}

    record Split(int index, double statistic) {}

    private ChangePoints(double[] series, double level) {
        this.series = series.clone();
        this.level = level;
    }

    /**
     * The changes in their order. The strongest is tested first; each later one within what the former ones leave; the first
     * that the permutations explain ends the search.
     *
     * @param level a change whose p is above it is none
     */
    static List<Change> of(double[] series, double level) {
        return new ChangePoints(series, level).all();
    }

    private List<Change> all() {
        List<Change> changes = new ArrayList<>();
        Optional<Change> next = next(bounds(changes));
        while (next.isPresent()) {
            changes.add(next.get());
            changes.sort((left, right) -> Integer.compare(left.index(), right.index()));
            next = next(bounds(changes));
        }
        return changes;
    }

    private Optional<Change> next(List<Integer> bounds) {
        Split best = strongest(series, bounds);
        if (best.statistic() <= 0) {
            return Optional.empty();
        }
        int asStrong = 1;
        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            asStrong += strongest(shuffledWithin(bounds), bounds).statistic() >= best.statistic() ? 1 : 0;
        }
        double p = (double) asStrong / (PERMUTATIONS + 1);
        return p <= level ? Optional.of(new Change(best.index(), p)) : Optional.empty();
    }

    private List<Integer> bounds(List<Change> changes) {
        List<Integer> bounds = new ArrayList<>(List.of(0));
        changes.forEach(change -> bounds.add(change.index()));
        bounds.add(series.length);
        return bounds;
    }

    static Split strongest(double[] values, List<Integer> bounds) {
        Split best = new Split(0, 0);
        for (int segment = 0; segment + 1 < bounds.size(); segment++) {
            Split own = strongest(values, bounds.get(segment), bounds.get(segment + 1));
            best = own.statistic() > best.statistic() ? own : best;
        }
        return best;
    }

    /** The values go over from after to before one by one: each changes the sums of distances by its own alone. */
    private static Split strongest(double[] values, int from, int to) {
        Split best = new Split(from, 0);
        double before = 0;
        double across = 0;
        double after = 0;
        for (int index = from; index < to; index++) {
            after += distances(values, index, index + 1, to);
        }
        for (int split = from + 1; split < to; split++) {
            double toBefore = distances(values, split - 1, from, split - 1);
            double toAfter = distances(values, split - 1, split, to);
            before += toBefore;
            across += toAfter - toBefore;
            after -= toAfter;
            double statistic = energy(new double[] {before, across, after}, split - from, to - split);
            best = statistic > best.statistic() ? new Split(split, statistic) : best;
        }
        return best;
    }

    /** Szekely and Rizzo's two-sample statistic: nm/(n+m) times (2 E|X-Y| - E|X-X'| - E|Y-Y'|). */
    private static double energy(double[] sums, double n, double m) {
        return n * m / (n + m) * (2 * sums[1] / (n * m) - 2 * sums[0] / (n * n) - 2 * sums[2] / (m * m));
    }

    private static double distances(double[] values, int index, int from, int to) {
        double sum = 0;
        for (int other = from; other < to; other++) {
            sum += Math.abs(values[index] - values[other]);
        }
        return sum;
    }

    private double[] shuffledWithin(List<Integer> bounds) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, series.length).boxed().toList());
        for (int segment = 0; segment + 1 < bounds.size(); segment++) {
            ListSampler.shuffle(random, order.subList(bounds.get(segment), bounds.get(segment + 1)));
        }
        return order.stream().mapToDouble(index -> series[index]).toArray();
    }
}
