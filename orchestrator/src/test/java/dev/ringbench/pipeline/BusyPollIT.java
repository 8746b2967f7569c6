package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.StoredRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variants that look at the ring again and again instead of sleeping, on this machine's own kernel. */
@Tag("bpf")
class BusyPollIT {
    @TempDir
    private Path reports;

    /** A thousand events a second: whoever waits for them is asleep nearly all the time. */
    @Test
    void a_consumer_that_never_sleeps_takes_the_whole_cpu_and_is_held_to_the_same_proof() {
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, """
                name: busy
                implementations: [c-libbpf@busy-poll, c-direct@busy-poll, go-ebpf@busy-poll, c-libbpf]
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                scenarios:
                  - {name: paced, load: paced, events-per-second: 1000, window-seconds: 1}
                blocks: 1
                """);
        RealRun.assumeSupported(run);

        assertThat(run.trials()).hasSize(4).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
            double share = cpuShare(trial.readings().orElseThrow());
            if (trial.cell().consumer().endsWith("@busy-poll")) {
                assertThat(share).as(trial.cell().consumer()).isGreaterThan(0.5);
            } else {
                assertThat(share).as(trial.cell().consumer()).isLessThan(0.1);
            }
        });
    }

    private static double cpuShare(Readings readings) {
        return (double) (readings.windowEnd().consumerCpuNs()
                        - readings.windowStart().consumerCpuNs())
                / (readings.windowEnd().timeNs() - readings.windowStart().timeNs());
    }
}
