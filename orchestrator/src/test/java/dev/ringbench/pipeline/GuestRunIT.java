package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.Readings;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real trials in a real guest. */
@Tag("guest")
class GuestRunIT {
    private static final String ALL = "c-libbpf, go-ebpf, rust-aya, python-bcc";

    @TempDir
    private Path reports;

    @Test
    void all_four_consumers_receive_every_event_of_an_x86_64_guest() {
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, RealRun.matrix("qemu", ALL, 1));

        assertThat(run.trials()).hasSize(4).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(new Outcome.Ok());
            Readings readings = trial.readings().orElseThrow();
            assertThat(readings.rest().submitted()).isPositive();
            long windowNs =
                    readings.windowEnd().timeNs() - readings.windowStart().timeNs();
            assertThat(readings.hostRunDelay()).hasValueSatisfying(delay -> {
                assertThat(delay.spanNs()).isEqualTo(windowNs);
                assertThat(delay.runDelayNs()).isBetween(0L, 2 * windowNs);
            });
        });
        assertThat(run.boots()).hasSize(1);
        assertThat(run.trials())
                .extracting(Trial::bootId)
                .containsOnly(run.boots().get(0).bootId());
        assertThat(run.boots().get(0).accelerator()).isNotEqualTo(Accelerator.NATIVE);
        assertThat(run.manifest().images()).hasSize(1);
        assertThat(guests()).isEmpty();
    }

    @Test
    void a_guest_that_dies_fails_the_trial_in_flight_and_the_rest_runs_in_a_second_boot() {
        AtomicBoolean killed = new AtomicBoolean();
        Progress.Listener killer = progress -> {
            if (progress instanceof Progress.TrialStarted started && started.number() == 2 && !killed.getAndSet(true)) {
                killLater();
            }
        };

        StoredRun run =
                RealRun.of(RealRun.PROJECT, reports, RealRun.matrix("qemu", "c-libbpf, go-ebpf, rust-aya", 3), killer);

        assertThat(run.trials()).hasSize(3);
        assertThat(run.trials().get(0).outcome()).isEqualTo(new Outcome.Ok());
        assertThat(run.trials().get(1).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.stage()).isEqualTo("machine"));
        assertThat(run.trials().get(2).outcome()).isEqualTo(new Outcome.Ok());
        assertThat(run.boots()).extracting(Boot::bootId).hasSize(2).doesNotHaveDuplicates();
        assertThat(run.trials().get(2).bootId()).isEqualTo(run.boots().get(1).bootId());
        assertThat(guests()).isEmpty();
    }

    private static void killLater() {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            guests().forEach(ProcessHandle::destroyForcibly);
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** QEMU processes that this JVM started, and nobody else's. */
    private static List<ProcessHandle> guests() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("qemu-system"))
                .toList();
    }
}
