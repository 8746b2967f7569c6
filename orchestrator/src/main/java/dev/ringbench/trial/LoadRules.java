package dev.ringbench.trial;

import dev.ringbench.model.Fills;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Scenario;
import java.util.Locale;
import java.util.Optional;

/** What a load must have been for its numbers to mean what they say, beside the proof. */
final class LoadRules {
    private static final double MOST_TOUCHED = 0.01;
    /** The slowest consumer under emulation makes two a second. With fewer, the two that the window's edges cut tell most. */
    private static final long FEWEST_FILLS = 5;

    private static final double RATE_TOLERANCE = 0.01;
    private static final double NS_PER_SECOND = 1e9;

    private LoadRules() {}

    /** The result, unless it was ok and its load was not what it should be. */
    static TrialResult hold(Scenario scenario, TrialResult result) {
        if (!result.isOk()) {
            return result;
        }
        Readings readings = result.readings().orElseThrow();
        return broken(scenario, readings)
                .map(outcome -> TrialResult.of(outcome, readings))
                .orElse(result);
    }

    private static Optional<Outcome> broken(Scenario scenario, Readings readings) {
        if (scenario.load() instanceof Load.Drain) {
            return drain(readings);
        }
        if (scenario.load() instanceof Load.Paced paced && paced.rate() instanceof Rate.Absolute rate) {
            return offRate(readings, scenario.batch(), rate.eventsPerSecond())
                    .or(() -> paced.latency() ? latency(readings) : Optional.empty());
        }
        return Optional.empty();
    }

    private static Optional<Outcome> drain(Readings readings) {
        Fills fills = readings.fills().orElseThrow();
        if (readings.rest().dropped() > 0) {
            return invalid("drain-drop", readings.rest().dropped() + " records found the ring full");
        }
        if (fills.inWindow() < FEWEST_FILLS) {
            return invalid("drain-few-fills", fills.inWindow() + " fills in the window, at least " + FEWEST_FILLS);
        }
        if (fills.touchedInWindow() > MOST_TOUCHED * fills.inWindow()) {
            return invalid(
                    "drain-overlap",
                    "the consumer was not asleep when " + fills.touchedInWindow() + " of " + fills.inWindow()
                            + " fills were made, over 1 %");
        }
        return Optional.empty();
    }

    private static Optional<Outcome> offRate(Readings readings, int batch, long asked) {
        long events = (readings.windowEnd().calls() - readings.windowStart().calls()) * batch;
        double seconds = (readings.windowEnd().timeNs() - readings.windowStart().timeNs()) / NS_PER_SECOND;
        double offered = events / seconds;
        if (Math.abs(offered - asked) <= RATE_TOLERANCE * asked) {
            return Optional.empty();
        }
        return invalid(
                "paced-off-rate",
                String.format(Locale.ROOT, "asked for %d events/s, offered %.0f, over 1 %% off", asked, offered));
    }

    private static Optional<Outcome> latency(Readings readings) {
        long counted = readings.latency().map(Latency::events).orElse(0L);
        return counted == readings.received()
                ? Optional.empty()
                : invalid("latency", "latencies of " + counted + " events, received " + readings.received());
    }

    private static Optional<Outcome> invalid(String rule, String detail) {
        return Optional.of(new Outcome.Invalid(rule, detail));
    }
}
