package dev.ringbench.plan;

import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Shard;
import dev.ringbench.model.Target;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a matrix by target: the targets go round among the shards, each with all of its blocks. What is compared within
 * a report is therefore always measured on one machine.
 */
public final class Sharding {
    private Sharding() {}

    /**
     * The part of the matrix that a shard measures. Its trials are those of the whole, in the same order.
     *
     * @throws RingbenchException of category CONFIGURATION if there are more shards than targets
     */
    public static Matrix part(Matrix whole, Shard shard) {
        List<Target> targets = whole.targets();
        if (shard.count() > targets.size()) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "--shard " + shard + ": matrix " + whole.name() + " has " + targets.size()
                            + " targets, and a shard takes at least one; use at most " + targets.size() + " shards");
        }
        return whole.withTargets(IntStream.range(0, targets.size())
                .filter(index -> index % shard.count() == shard.number() - 1)
                .mapToObj(targets::get)
                .toList());
    }
}
