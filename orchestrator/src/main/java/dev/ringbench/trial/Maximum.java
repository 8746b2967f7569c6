package dev.ringbench.trial;

import dev.ringbench.model.Outcome;

/**
 * What a producer can make at most.
 *
 * @param outcome of its calibration; the number means nothing unless that is ok
 */
public record Maximum(Outcome outcome, long eventsPerSecond) {

    boolean isKnown() {
        return outcome instanceof Outcome.Ok;
    }
}
