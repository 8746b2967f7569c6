package dev.ringbench.trial;

import dev.ringbench.model.Calibration;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The maximum of each target's producer: it calls as fast as it can, and the baseline reads. Measured when it is first
 * asked for, three times, and the median holds for the whole run, so that every consumer is paced alike in every block.
 */
public final class Calibrations {
    private static final int RUNS = 3;
    private static final int WINDOW_SECONDS = 2;
    private static final double NS_PER_SECOND = 1e9;

    private final List<Calibration> known;
    private final Consumer<Calibration> store;

    /**
     * @param known what was measured before, in a run that is resumed
     * @param store takes each new one
     */
    public Calibrations(List<Calibration> known, Consumer<Calibration> store) {
        this.known = new CopyOnWriteArrayList<>(known);
        this.store = store;
    }

    /**
     * The baseline on a running target.
     *
     * @param run one trial of it
     */
    public record Baseline(String target, String consumer, String bootId, Function<Scenario, TrialResult> run) {}

    public Maximum maximum(Baseline baseline, Scenario scenario) {
        Scenario free = new Scenario(
                "calibration",
                Load.OPENAT2,
                scenario.warmUpSeconds(),
                WINDOW_SECONDS,
                scenario.ringBytes(),
                scenario.payloadBytes(),
                scenario.batch(),
                scenario.wakeUp());
        while (rates(baseline, free).size() < RUNS) {
            Outcome outcome = measure(baseline, free);
            if (!(outcome instanceof Outcome.Ok)) {
                return new Maximum(outcome, 0);
            }
        }
        return new Maximum(new Outcome.Ok(), rates(baseline, free).get(RUNS / 2));
    }

    private Outcome measure(Baseline baseline, Scenario free) {
        Instant startedAt = Instant.now();
        TrialResult result = baseline.run().apply(free);
        Calibration calibration = new Calibration(
                baseline.target(),
                baseline.consumer(),
                free,
                baseline.bootId(),
                startedAt,
                result.outcome(),
                result.readings());
        known.add(calibration);
        store.accept(calibration);
        return result.outcome();
    }

    /** In events/s, ascending. */
    private List<Long> rates(Baseline baseline, Scenario free) {
        return known.stream()
                .filter(one ->
                        one.target().equals(baseline.target()) && one.scenario().equals(free))
                .filter(one -> one.outcome() instanceof Outcome.Ok)
                .map(one -> offered(one.readings().orElseThrow(), free.batch()))
                .sorted()
                .limit(RUNS)
                .toList();
    }

    private static long offered(Readings readings, int batch) {
        long events = (readings.windowEnd().calls() - readings.windowStart().calls()) * batch;
        double seconds = (readings.windowEnd().timeNs() - readings.windowStart().timeNs()) / NS_PER_SECOND;
        return (long) (events / seconds);
    }
}
