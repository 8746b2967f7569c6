package dev.ringbench.trial;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import java.util.Optional;

/** What became of a trial, and what was read in it if it came so far. */
public record TrialResult(Outcome outcome, Optional<Readings> readings) {

    static TrialResult failed(String stage, String detail) {
        return new TrialResult(new Outcome.Failed(stage, detail), Optional.empty());
    }
}
