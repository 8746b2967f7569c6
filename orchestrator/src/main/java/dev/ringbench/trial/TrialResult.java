package dev.ringbench.trial;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Probe;
import dev.ringbench.model.Readings;
import java.util.List;
import java.util.Optional;

/**
 * What became of a trial, and what was read in it if it came so far.
 *
 * @param probes the steps of a search, in their order; empty for a trial that is one run
 */
public record TrialResult(Outcome outcome, Optional<Readings> readings, List<Probe> probes) {

    public TrialResult {
        probes = List.copyOf(probes);
    }

    public TrialResult(Outcome outcome, Optional<Readings> readings) {
        this(outcome, readings, List.of());
    }

    TrialResult(Outcome outcome) {
        this(outcome, Optional.empty());
    }

    static TrialResult of(Outcome outcome, Readings readings) {
        return new TrialResult(outcome, Optional.of(readings));
    }

    static TrialResult failed(String stage, String detail) {
        return new TrialResult(new Outcome.Failed(stage, detail));
    }

    boolean isOk() {
        return outcome instanceof Outcome.Ok;
    }
}
