package dev.ringbench.model.summary;

import dev.ringbench.model.Target;
import java.util.List;

/**
 * A target as its boots were.
 *
 * @param emulated whether any of its boots ran without the hardware's own instructions: compared with no other target
 * @param freshBoots whether ringbench booted it anew for each of its blocks; not so on a host or board that is as it is
 * @param bootMs of every boot that ringbench started, in ms
 * @param environment what the target said of itself, sorted by name
 * @param blocks blocks of which any trial is stored
 * @param unpairedBlocks blocks whose trials do not share one boot
 */
public record TargetSummary(
        Target target,
        String accelerator,
        boolean emulated,
        boolean freshBoots,
        List<Long> bootMs,
        List<Fact> environment,
        List<Integer> blocks,
        List<Integer> unpairedBlocks,
        Tiering tiering) {

    /**
     * @param readings each value that it had in some boot, once, sorted; more than one if the boots differ in it
     */
    public record Fact(String name, List<FactReading> readings) {
        public List<String> values() {
            return readings.stream().map(FactReading::value).toList();
        }
    }

    /**
     * @param value as the target said it; empty where a boot did not say it and others did
     * @param blocks whose boots said so
     */
    public record FactReading(String value, List<Integer> blocks) {}
}
