package dev.ringbench.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one run measures: every consumer under every scenario on every target, {@code blocks} times.
 *
 * @param name a path in a run's folder's name
 * @param baseline the consumer that the others are compared with; one of {@code consumers}
 * @param blocks repetitions, each in a fresh boot
 * @param parallelTargets how many targets may be measured at once, each on CPUs of its own
 * @param seed from which the order of trials in each block is drawn
 * @param rules thresholds of templates/rules.properties that have another value in this matrix, by key
 */
public record Matrix(
        String name,
        List<Consumer> consumers,
        Consumer baseline,
        List<Target> targets,
        List<Scenario> scenarios,
        int blocks,
        int parallelTargets,
        long seed,
        Map<String, String> rules) {

    /** With the rules as they are shipped. */
    public Matrix(
            String name,
            List<Consumer> consumers,
            Consumer baseline,
            List<Target> targets,
            List<Scenario> scenarios,
            int blocks,
            int parallelTargets,
            long seed) {
        this(name, consumers, baseline, targets, scenarios, blocks, parallelTargets, seed, Map.of());
    }

    public Matrix {
        consumers = List.copyOf(consumers);
        targets = List.copyOf(targets);
        scenarios = List.copyOf(scenarios);
        // Not Map.copyOf: its order changes from one JVM to the next, and run.json is to stay the same.
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    public Matrix withBlocks(int count) {
        return new Matrix(name, consumers, baseline, targets, scenarios, count, parallelTargets, seed, rules);
    }

    /**
     * Every consumer beside itself under a second name, in so many times the blocks.
     *
     * @param pairs how often each consumer is to be compared with itself, each time over as many blocks as there were
     */
    public Matrix againstItself(int pairs) {
        List<Consumer> twice = consumers.stream()
                .flatMap(consumer -> Stream.of(consumer, consumer.again()))
                .toList();
        return new Matrix(name, twice, baseline, targets, scenarios, pairs * blocks, parallelTargets, seed, rules);
    }

    public Matrix withTargets(List<Target> replacement) {
        return new Matrix(name, consumers, baseline, replacement, scenarios, blocks, parallelTargets, seed, rules);
    }

    public Matrix withScenarios(List<Scenario> replacement) {
        return new Matrix(name, consumers, baseline, targets, replacement, blocks, parallelTargets, seed, rules);
    }
}
