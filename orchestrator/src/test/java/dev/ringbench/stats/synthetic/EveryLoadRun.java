package dev.ringbench.stats.synthetic;

import static dev.ringbench.stats.synthetic.Edit.of;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import java.util.Map;
import java.util.TreeMap;

/** A made-up run with a scenario of every load, on a 64-bit and on a 32-bit target. */
public final class EveryLoadRun {
    private EveryLoadRun() {}

    public static StoredRun stored() {
        StoredRun run = SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM32)
                .losing(0, 0.03, 0, 0.4)
                .stored();
        Scenario openat2 = run.manifest().matrix().scenarios().get(0);
        run = with(run, openat2, "drain", new Load.Drain());
        run = with(run, openat2, "saturate", new Load.Saturate());
        run = with(run, openat2, "paced-30", new Load.Paced(new Rate.OfMaximum(30), false));
        run = with(run, openat2, "latency-10", new Load.Paced(new Rate.OfMaximum(10), true));
        run = with(run, openat2, "latency-60", new Load.Paced(new Rate.OfMaximum(60), true));
        run = with(run, openat2, "lossless", new Load.Lossless(false));
        run = with(run, openat2, "wrap", new Load.Wrap());
        return Edit.outcome(
                run,
                of("arm32", "c-libbpf").and(trial -> trial.cell().scenario().equals("wrap")),
                new Outcome.Invalid("stalled", "consumer position 4294901760 stood still for 2 s before 131072"));
    }

    private static StoredRun with(StoredRun run, Scenario openat2, String name, Load load) {
        Scenario scenario = new Scenario(
                name,
                load,
                openat2.warmUpSeconds(),
                openat2.windowSeconds(),
                openat2.ringBytes(),
                openat2.payloadBytes(),
                openat2.batch(),
                openat2.wakeUp());
        return Edit.scenario(run, scenario, readings -> EveryLoadRun.change(load, readings));
    }

    private static Readings change(Load load, Readings readings) {
        boolean latency = load instanceof Load.Paced paced && paced.latency();
        return latency ? Seen.latency(latency(readings)).in(readings) : readings;
    }

    /** A long tail, wider for a consumer that needs more CPU time. */
    private static Latency latency(Readings readings) {
        long events = readings.received();
        long cpuNs = readings.windowEnd().consumerCpuNs() / Math.max(1, events);
        int shift = (int) Math.min(12, cpuNs / 500);
        Map<Integer, Long> counts = new TreeMap<>();
        counts.put(900 + 64 * shift, events - events / 50 - events / 500);
        counts.put(1_100 + 64 * shift, events / 50);
        counts.put(1_300 + 64 * shift, events / 500);
        return new Latency(25, 9_000_000L << Math.min(4, shift), new TreeMap<>(counts));
    }
}
