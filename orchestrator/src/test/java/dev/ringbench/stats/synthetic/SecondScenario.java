package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.WakeUp;

/** Makes of a made-up run one that measured the same again in a second scenario. */
public final class SecondScenario {
    private SecondScenario() {}

    public static StoredRun addedTo(StoredRun run) {
        Scenario first = run.manifest().matrix().scenarios().get(0);
        Scenario second =
                new Scenario("small-ring", first.load(), 1, 5, 65_536, 8, first.batch(), new WakeUp.Sampled(64));
        return Edit.scenario(run, second, readings -> readings);
    }
}
