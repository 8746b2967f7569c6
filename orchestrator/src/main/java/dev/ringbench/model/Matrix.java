package dev.ringbench.model;

import java.util.List;

/**
 * What one run measures: every consumer under every scenario on every target, {@code blocks} times.
 *
 * @param name a path in a run's folder's name
 * @param baseline the consumer that the others are compared with; one of {@code consumers}
 * @param blocks repetitions, each in a fresh boot
 * @param seed from which the order of trials in each block is drawn
 */
public record Matrix(
        String name,
        List<Consumer> consumers,
        Consumer baseline,
        List<Target> targets,
        List<Scenario> scenarios,
        int blocks,
        long seed) {

    public Matrix {
        consumers = List.copyOf(consumers);
        targets = List.copyOf(targets);
        scenarios = List.copyOf(scenarios);
    }

    public Matrix withBlocks(int count) {
        return new Matrix(name, consumers, baseline, targets, scenarios, count, seed);
    }

    public Matrix withTargets(List<Target> replacement) {
        return new Matrix(name, consumers, baseline, replacement, scenarios, blocks, seed);
    }

    public Matrix withScenarios(List<Scenario> replacement) {
        return new Matrix(name, consumers, baseline, targets, replacement, blocks, seed);
    }
}
