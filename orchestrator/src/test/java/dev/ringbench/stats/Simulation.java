package dev.ringbench.stats;

import dev.ringbench.model.summary.BootstrapInterval;
import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Interval;
import dev.ringbench.stats.simulation.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws many runs and counts how often the statistics are right. The same seed gives the same counts. */
final class Simulation {
    private final Noise noise;
    private final double spread;
    private final int repetitions;
    private final Rules rules = Rules.shipped();
    private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20_261_125L);

    Simulation(Noise noise, double spread, int repetitions) {
        this.noise = noise;
        this.spread = spread;
        this.repetitions = repetitions;
    }

    /** How often the exact interval holds the population's median. */
    double coverage(int blocks) {
        double median = noise.median(spread);
        return share(() -> {
            Interval interval =
                    OrderStatistics.interval(cell(blocks), rules.confidence()).orElseThrow();
            return interval.holds(median);
        });
    }

    /** How often the bootstrap's does. */
    double bootstrapCoverage(int blocks) {
        double median = noise.median(spread);
        return share(() -> {
            BootstrapInterval interval = new Bootstrap(rules, random.nextLong())
                    .ofMedian(cell(blocks))
                    .orElseThrow();
            return interval.low() <= median && median <= interval.high();
        });
    }

    /** How often, among consumers that differ in nothing, at least one is said to differ from the baseline. */
    double falseAlarms(int consumers, int blocks) {
        return share(() -> family(consumers, blocks, 1).stream()
                .anyMatch(contrast -> contrast.verdict() != Verdict.NO_DETECTABLE_DIFFERENCE));
    }

    /** How often the one consumer that takes {@code factor} times as long as the baseline is said to take more. */
    double found(double factor, int consumers, int blocks) {
        return share(() -> family(consumers, blocks, factor).get(0).verdict() == Verdict.MORE);
    }

    /** The least coverage that is no evidence against a true one, over so many repetitions: 4 standard errors. */
    double tolerance(double probability) {
        return 4 * Math.sqrt(probability * (1 - probability) / repetitions);
    }

    /** One run: the first consumer's value is {@code factor} times, the others' as the baseline's. */
    private List<Contrast> family(int consumers, int blocks, double factor) {
        double[] baseline = cell(blocks);
        List<double[]> family = IntStream.range(1, consumers)
                .mapToObj(consumer -> logRatios(cell(blocks), consumer == 1 ? factor : 1, baseline))
                .toList();
        return new Contrasts(rules).of(family);
    }

    private static double[] logRatios(double[] own, double factor, double[] baseline) {
        double[] logRatios = new double[own.length];
        Arrays.setAll(logRatios, block -> Math.log(factor * own[block] / baseline[block]));
        return logRatios;
    }

    private double[] cell(int blocks) {
        return IntStream.range(0, blocks)
                .mapToDouble(block -> noise.draw(random, spread))
                .toArray();
    }

    private double share(Trial trial) {
        int successes = 0;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            successes += trial.succeeds() ? 1 : 0;
        }
        return (double) successes / repetitions;
    }

    private interface Trial {
        boolean succeeds();
    }
}
