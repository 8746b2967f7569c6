package dev.ringbench.trial;

import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Probe;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for the highest rate at which nothing is lost, after RFC 2544's definition of throughput (section 26.1) but with
 * shorter trials: probes of 2 s, bisected until 5 % are left, a rate passing if 2 of 3 lose nothing; then whole windows,
 * from there down in steps of 5 % until one loses nothing.
 */
final class LosslessSearch {
    private static final int PROBE_SECONDS = 2;
    private static final int MAJORITY = 2;
    private static final double RESOLUTION = 0.05;
    /** Under this share of what the producer can make, the search gives up. */
    private static final double LOWEST_SHARE = 0.001;
    /** More than the producer can make: who loses nothing then is limited by it, and the rate that it offered says so. */
    private static final double BEYOND = 1.25;

    private final Scenario scenario;
    private final Function<Scenario, TrialResult> run;
    private final List<Probe> probes = new ArrayList<>();
    private Optional<TrialResult> broken = Optional.empty();

    /** @param run one run of the driver under a paced scenario */
    LosslessSearch(Scenario scenario, Function<Scenario, TrialResult> run) {
        this.scenario = scenario;
        this.run = run;
    }

    /** @param maximum what the producer can make, in events/s */
    TrialResult upTo(long maximum) {
        long beyond = Math.round(BEYOND * maximum);
        long rate = passes(beyond) ? beyond : bisect(maximum);
        return confirm(rate, LOWEST_SHARE * maximum);
    }

    /** The highest rate that passed; 0 if none did. */
    private long bisect(long maximum) {
        long low = 0;
        long high = maximum;
        while (high - low > RESOLUTION * high && high > LOWEST_SHARE * maximum && broken.isEmpty()) {
            long middle = low + (high - low) / 2;
            if (passes(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private TrialResult confirm(long passed, double lowest) {
        long rate = passed;
        while (broken.isEmpty() && rate > lowest) {
            TrialResult whole = probe(rate, scenario.windowSeconds());
            if (broken.isEmpty() && losesNothing(whole)) {
                return new TrialResult(whole.outcome(), whole.readings(), probes);
            }
            rate = (long) (rate * (1 - RESOLUTION));
        }
        TrialResult end = broken.orElseGet(() -> new TrialResult(new Outcome.Invalid(
                "lossless-none", "events were lost at every rate down to " + Math.round(lowest) + " events/s")));
        return new TrialResult(end.outcome(), end.readings(), probes);
    }

    private boolean passes(long rate) {
        int lossless = 0;
        int lossy = 0;
        while (lossless < MAJORITY && lossy < MAJORITY && broken.isEmpty()) {
            if (losesNothing(probe(rate, PROBE_SECONDS))) {
                lossless++;
            } else {
                lossy++;
            }
        }
        return lossless == MAJORITY;
    }

    private TrialResult probe(long rate, int seconds) {
        TrialResult result = run.apply(scenario.with(new Load.Paced(new Rate.Absolute(rate), false), seconds));
        probes.add(new Probe(rate, seconds, result.outcome(), result.readings()));
        if (!result.isOk()) {
            broken = Optional.of(result);
        }
        return result;
    }

    private static boolean losesNothing(TrialResult result) {
        return result.readings().map(readings -> readings.rest().dropped() == 0).orElse(false);
    }
}
