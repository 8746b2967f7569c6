package dev.ringbench.model;

import java.util.List;

/** Everything that a run's folder holds, as it was stored; nothing in it is derived. */
public record StoredRun(RunManifest manifest, List<Trial> trials, List<Boot> boots, List<Timing> timings) {}
