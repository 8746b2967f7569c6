package dev.ringbench.model.summary;

import java.util.Optional;

/**
 * A consumer against another, on one target in one scenario, by the metric that decides there.
 *
 * @param pairedBlocks blocks in which both have a counted trial and all trials share one boot
 * @param contrast empty if it cannot be said; then {@code reason} tells why
 */
public record Comparison(
        String consumer, String reference, int pairedBlocks, Optional<Contrast> contrast, Optional<Reason> reason) {

    public static Comparison impossible(String consumer, String reference, int pairedBlocks, Reason reason) {
        return new Comparison(consumer, reference, pairedBlocks, Optional.empty(), Optional.of(reason));
    }
}
