package dev.ringbench.stats;

import dev.ringbench.model.Load;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RuleBook;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.summary.Metric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits by which numbers become tiers, strengths and insights: templates/rules.properties, where each is
 * explained.
 */
public final class Rules {
    private final Map<String, String> values;

    /**
     * @param load as in matrix.yaml
     * @param metric DELIVERED_PER_SECOND, or CPU_NS_PER_EVENT for events per second of CPU time
     */
    record TierLoad(String load, Metric metric) {
        private static TierLoad parse(String text) {
            String[] parts = text.split(":", 2);
            return new TierLoad(parts[0].strip(), Metric.valueOf(parts[1].strip()));
        }
    }

    private Rules(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The rules that the jar carries. */
    public static Rules shipped() {
        return new Rules(RuleBook.shipped());
    }

    /** The rules by which a matrix is judged: those that the jar carries, and its own in place of them. */
    public static Rules of(Matrix matrix) {
        return shipped().with(matrix.rules());
    }

    /** The same rules with another value for one of them. */
    Rules with(String key, String value) {
        return with(Map.of(key, value));
    }

    /** The same rules with other values for some of them. */
    Rules with(Map<String, String> others) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(others);
        return new Rules(changed);
    }

    public int minimumBlocks() {
        return (int) number("blocks.minimum");
    }

    public double confidence() {
        return number("interval.confidence");
    }

    public double significance() {
        return number("comparison.significance");
    }

    /** Whether scenarios of this load measure something: whether a metric decides in them. */
    boolean measures(Load load) {
        return values.containsKey("decides." + load.label());
    }

    /** Those that measure something. */
    List<Scenario> measuring(List<Scenario> scenarios) {
        return scenarios.stream().filter(scenario -> measures(scenario.load())).toList();
    }

    /** The metric by which consumers are compared and ranked in scenarios of this load. */
    Metric deciding(Load load) {
        boolean latency = load instanceof Load.Paced paced && paced.latency();
        return Metric.valueOf(text("decides." + load.label() + (latency ? "-latency" : "")));
    }

    int bootstrapMinimumBlocks() {
        return (int) number("bootstrap.minimum-blocks");
    }

    int bootstrapResamples() {
        return (int) number("bootstrap.resamples");
    }

    /** The difference that {@code plan} speaks of, as a share. */
    double powerEffect() {
        return number("power.effect");
    }

    /** How often it is to be found, 0 to 1. */
    double powerChance() {
        return number("power.chance");
    }

    int powerMostBlocks() {
        return (int) number("power.most-blocks");
    }

    /** The loads that a headline takes CPU time per event from, the preferred one first. */
    List<String> costLoads() {
        return list("headline.cost.loads");
    }

    /** The loads that a headline takes the highest rate without loss from. */
    List<String> losslessLoads() {
        return list("headline.lossless.loads");
    }

    /** How often, 0 to 1, an A/A test of a sound harness passes in one cell. */
    double selfComparisonChance() {
        return number("self-comparison.chance");
    }

    /** Whether this load offers all that the producer can, so that its rate may be the limit. */
    boolean canBeProducerLimited(Load load) {
        return list("producer-limited.loads").contains(load.label());
    }

    double producerLimitedLostShare() {
        return number("producer-limited.lost-share");
    }

    double hostRunDelayShare() {
        return number("host.run-delay-share");
    }

    double generatorLimitedOfferedShare() {
        return number("generator-limited.offered-share");
    }

    /** In CPUs. */
    double foreignLoad() {
        return number("foreign.load-cpus");
    }

    double stealShare() {
        return number("steal.share");
    }

    /** Of a target's blocks: as many are measured again at most. */
    double repeatMostShare() {
        return number("repeat.most-share");
    }

    /** Of a target's blocks: if more are disturbed, that is how the target is, and none is measured again. */
    double repeatOrdinaryShare() {
        return number("repeat.ordinary-share");
    }

    double cgroupTolerance() {
        return number("cgroup.tolerance-share");
    }

    double outlierFence() {
        return number("outlier.fence");
    }

    double shortestBuildFactor() {
        return number("build.shortest.minimum-factor");
    }

    /** Loads whose scenarios can carry tiers, the preferred one first, each with the metric that is its rate. */
    List<TierLoad> tierLoads() {
        return list("tiers.loads").stream().map(TierLoad::parse).toList();
    }

    /** Lower bounds of the tiers, in events/s, from the highest tier on. */
    List<Double> tierBounds() {
        return list("tiers.minimum-events-per-second").stream()
                .map(Double::valueOf)
                .toList();
    }

    private double number(String key) {
        return Double.parseDouble(text(key));
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(",")).map(String::strip).toList();
    }

    private String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("templates/rules.properties has no " + key);
        }
        return value;
    }
}
