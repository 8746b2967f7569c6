package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Calibration;
import dev.ringbench.model.Fills;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Probe;
import dev.ringbench.model.Readings;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.SystemReading;
import dev.ringbench.model.SystemWindow;
import dev.ringbench.model.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every load for real, on this machine's own kernel, with the consumer in C. */
@Tag("bpf")
class LoadsIT {
    private static final long FOUR_GIB = 1L << 32;

    @TempDir
    private Path reports;

    @Test
    void every_load_does_what_its_name_says() {
        StoredRun run = run("""
                - {name: drain, load: drain, window-seconds: 1}
                - {name: saturate, load: saturate, window-seconds: 1}
                - {name: share, load: paced, percent: 20, window-seconds: 1}
                - {name: latency, load: paced, events-per-second: 20000, latency: on, window-seconds: 1}
                - {name: wrap, load: wrap, limit-seconds: 120}
                """);

        assertThat(run.trials()).hasSize(5).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
            theMachineWasReadAroundTheWindow(trial.readings().orElseThrow());
        });
        Readings drain = readings(run, "drain");
        Fills fills = drain.fills().orElseThrow();
        assertThat(fills.records()).isEqualTo(18_500);
        assertThat(drain.rest().submitted()).isEqualTo(multiple(drain.rest().submitted(), fills.records()));
        assertThat(drain.windowEnd().voluntarySwitches() - drain.windowStart().voluntarySwitches())
                .as("one wake-up a fill, and few besides")
                .isBetween(fills.inWindow() / 2, 2 * fills.inWindow());
        assertThat(readings(run, "saturate").rest().dropped()).isPositive();
        Latency latency = readings(run, "latency").latency().orElseThrow();
        assertThat(latency.quantileNs(0.5)).isPositive().isLessThan(latency.maximumNs());
        Readings wrap = readings(run, "wrap");
        assertThat(wrap.rest().submitted() * wrap.recordBytes()).isGreaterThan(FOUR_GIB + wrap.ringBytes());
    }

    @Test
    void a_share_of_the_maximum_follows_from_a_stored_calibration() {
        StoredRun run = run("- {name: share, load: paced, percent: 20, window-seconds: 1}");

        List<Calibration> calibrations = run.calibrations();
        assertThat(calibrations)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(new Outcome.Ok()));
        List<Long> asked = List.of(readings(run, "share").askedEventsPerSecond().orElseThrow());
        List<Long> shares = calibrations.stream()
                .map(one -> offeredPerSecond(one.readings().orElseThrow()) * 20 / 100)
                .toList();
        assertThat(shares).containsAll(asked);
    }

    @Test
    void the_lossless_search_keeps_every_probe_and_ends_with_a_run_that_lost_nothing() {
        StoredRun run = run("- {name: lossless, load: lossless, window-seconds: 1, batch: 8}");

        Trial trial = run.trials().get(0);
        assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
        Probe last = trial.probes().get(trial.probes().size() - 1);
        assertThat(trial.probes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(last.readings()).isEqualTo(trial.readings());
        assertThat(last.readings().orElseThrow().rest().dropped()).isZero();
    }

    /** The verifier walks every record of a batch: the largest must be within its limit, whatever the rest is. */
    @Test
    void the_largest_batch_loads_under_every_policy_and_payload() {
        String scenarios = Stream.of("adaptive", "forced", "sampled(3)")
                .flatMap(policy -> Stream.of(8, 16, 48)
                        .map(payload -> ("- {name: %s-%d, load: openat2, window-seconds: 1, batch: 4096,"
                                        + " ring-bytes: 1048576, payload-bytes: %d, wake-up: %s}")
                                .formatted(policy.replaceAll("\\W", ""), payload, payload, policy)))
                .collect(Collectors.joining("\n"));

        assertThat(run(scenarios).trials())
                .hasSize(9)
                .allSatisfy(trial -> assertThat(trial.outcome()).isEqualTo(new Outcome.Ok()));
    }

    private static void theMachineWasReadAroundTheWindow(Readings readings) {
        SystemWindow system = readings.system().orElseThrow();
        SystemReading start = system.start();
        SystemReading end = system.end();
        assertThat(start.timeNs()).isLessThan(readings.windowStart().timeNs());
        assertThat(end.timeNs()).isGreaterThan(readings.windowEnd().timeNs());
        assertThat(end.busyUs()).isGreaterThan(start.busyUs());
        assertThat(end.contextSwitches()).isGreaterThan(start.contextSwitches());
        assertThat(end.driverCpuNs() - start.driverCpuNs())
                .isPositive()
                .isLessThan((end.timeNs() - start.timeNs()) / 20);
    }

    private StoredRun run(String scenarios) {
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, """
                name: loads
                implementations: [c-libbpf]
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                blocks: 1
                scenarios:
                """ + scenarios.indent(2));
        RealRun.assumeSupported(run);
        return run;
    }

    private static Readings readings(StoredRun run, String scenario) {
        return run.trials().stream()
                .filter(trial -> trial.cell().scenario().equals(scenario))
                .findFirst()
                .flatMap(Trial::readings)
                .orElseThrow();
    }

    private static long offeredPerSecond(Readings readings) {
        long events = readings.windowEnd().calls() - readings.windowStart().calls();
        return (long) (events
                / ((readings.windowEnd().timeNs() - readings.windowStart().timeNs()) / 1e9));
    }

    private static long multiple(long of, long divisor) {
        return of / divisor * divisor;
    }
}
