package dev.ringbench.model.summary;

import java.util.List;
import java.util.Optional;

/**
 * A target's consumers by the rate that they can take.
 *
 * @param scenario the scenario whose rates decide; empty if none can
 * @param tiers from the highest on, empty ones included; none if {@code leftOut}
 * @param leftOut why there are no tiers
 */
public record Tiering(Optional<String> scenario, List<Tier> tiers, Optional<Reason> leftOut) {

    public Tiering {
        tiers = List.copyOf(tiers);
    }

    /**
     * @param minimumPerSecond what the whole interval must reach, events/s
     */
    public record Tier(int number, double minimumPerSecond, List<Member> members) {}

    /**
     * @param rate events/s
     */
    public record Member(String consumer, Estimate rate) {}
}
