package dev.ringbench.trial;

import dev.ringbench.exec.Machine;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs one trial: one run of the driver, or, for a load that is a search, as many as that takes. */
public final class TrialRunner {
    private final DriverRun driver;
    private final boolean emulated;
    private final Function<Scenario, Maximum> producer;

    /**
     * @param runDelayNs how long the host has let the machine's virtual CPUs wait since they started; empty where it does
     *     not run them in threads of ours
     * @param emulated whether the machine imitates another processor
     * @param producer what its producer can make at most under a scenario's parameters
     */
    public TrialRunner(
            Machine machine,
            Supplier<OptionalLong> runDelayNs,
            boolean emulated,
            Function<Scenario, Maximum> producer) {
        this.driver = new DriverRun(machine, runDelayNs);
        this.emulated = emulated;
        this.producer = producer;
    }

    /**
     * Runs it to its end; every way in which consumer or driver can end is a result.
     *
     * @throws dev.ringbench.model.RingbenchException if the machine itself was lost
     */
    public TrialResult run(TrialRequest request) {
        Load load = request.scenario().load();
        if (load instanceof Load.Lossless lossless) {
            return emulated && !lossless.underEmulation() ? notUnderEmulation() : search(request);
        }
        if (load instanceof Load.Paced paced && paced.rate() instanceof Rate.OfMaximum share) {
            return runAtShare(request, paced, share);
        }
        return LoadRules.hold(request.scenario(), driver.of(request));
    }

    private TrialResult runAtShare(TrialRequest request, Load.Paced paced, Rate.OfMaximum share) {
        Scenario scenario = request.scenario();
        Maximum maximum = producer.apply(scenario);
        if (!maximum.isKnown()) {
            return uncalibrated(maximum);
        }
        Rate rate = new Rate.Absolute(Math.max(1, maximum.eventsPerSecond() * share.percent() / 100));
        Scenario absolute = scenario.with(new Load.Paced(rate, paced.latency()), scenario.windowSeconds());
        return LoadRules.hold(absolute, driver.of(request.under(absolute)));
    }

    private TrialResult search(TrialRequest request) {
        Maximum maximum = producer.apply(request.scenario());
        if (!maximum.isKnown()) {
            return uncalibrated(maximum);
        }
        return new LosslessSearch(request.scenario(), probe -> driver.of(request.under(probe)))
                .upTo(maximum.eventsPerSecond());
    }

    private static TrialResult uncalibrated(Maximum maximum) {
        return TrialResult.failed("calibration", "the producer's maximum is not known: " + maximum.outcome());
    }

    private static TrialResult notUnderEmulation() {
        return new TrialResult(new Outcome.Unsupported(
                "this target is emulated: a rate without loss there tells of the emulator; under-emulation: on in the"
                        + " matrix measures it all the same"));
    }
}
