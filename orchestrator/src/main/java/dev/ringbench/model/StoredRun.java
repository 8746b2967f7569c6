package dev.ringbench.model;

import java.util.List;

/** Everything that a run's folder holds, as it was stored; nothing in it is derived. */
public record StoredRun(
        RunManifest manifest,
        List<Trial> trials,
        List<Boot> boots,
        List<Timing> timings,
        List<Calibration> calibrations) {

    /** A run in which nothing depends on the producer's maximum. */
    public StoredRun(RunManifest manifest, List<Trial> trials, List<Boot> boots, List<Timing> timings) {
        this(manifest, trials, boots, timings, List.of());
    }
}
