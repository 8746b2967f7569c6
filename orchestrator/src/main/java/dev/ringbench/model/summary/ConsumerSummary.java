package dev.ringbench.model.summary;

import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.ImplementationRecord;
import java.util.List;

/**
 * A consumer as a whole run saw it.
 *
 * @param artifacts one for each architecture that it was built for
 * @param strengths what singles it out, each with its numbers; often none
 */
public record ConsumerSummary(
        ImplementationRecord implementation,
        boolean baseline,
        List<ArtifactRecord> artifacts,
        List<Strength> strengths) {

    public String consumer() {
        return implementation.consumer();
    }

    public String title() {
        return implementation.title();
    }
}
