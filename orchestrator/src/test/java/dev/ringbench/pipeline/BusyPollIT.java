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

    /** Nothing is announced until the load's last record: who waits for that stands still over a full ring, and stalls. */
    @Test
    void a_consumer_that_never_sleeps_reads_what_nobody_announces() {
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, """
                name: busy
                implementations: [c-libbpf@busy-poll, c-direct@busy-poll, go-ebpf@busy-poll]
                baseline: c-libbpf@busy-poll
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                scenarios:
                  - {name: unannounced, load: openat2, window-seconds: 1, wake-up: sampled(9999999)}
                blocks: 1
                """);
        RealRun.assumeSupported(run);

        assertThat(run.trials()).hasSize(3).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
            Readings readings = trial.readings().orElseThrow();
            assertThat(readings.rest().submitted())
                    .as("never the policy's N-th")
                    .isLessThan(9_999_999);
            assertThat(readings.windowEnd().consumerPosition()
                            - readings.windowStart().consumerPosition())
                    .as("read within the window, and more than a full ring")
                    .isGreaterThan(readings.ringBytes());
        });
    }
}
