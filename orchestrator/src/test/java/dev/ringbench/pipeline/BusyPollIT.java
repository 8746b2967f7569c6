package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Fills;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variants that look at the ring again and again instead of sleeping, on this machine's own kernel. */
@Tag("bpf")
class BusyPollIT {
    @TempDir
    private Path reports;

    /**
     * No record of a fill is announced but the last: who takes one before it asked for it unasked. The first fill waits a
     * second for a reader that never sleeps, so that the warm-up must be longer.
     */
    @Test
    void a_consumer_that_never_sleeps_reads_what_nobody_announced_and_is_held_to_the_same_proof() {
        StoredRun run = RealRun.of(RealRun.PROJECT, reports, """
                name: busy
                implementations: [c-libbpf@busy-poll, c-direct@busy-poll, go-ebpf@busy-poll]
                baseline: c-libbpf@busy-poll
                targets:
                  - {name: target, architecture: x86_64, provider: local}
                scenarios:
                  - {name: drain, load: drain, warm-up-seconds: 3, window-seconds: 5}
                blocks: 1
                """);
        RealRun.assumeSupported(run);

        assertThat(run.trials()).hasSize(3).allSatisfy(trial -> {
            // The proof is what is looked at first, so that a rule of the load is broken only where it holds.
            assertThat(trial.outcome())
                    .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Invalid.class))
                    .extracting(Outcome.Invalid::rule)
                    .asString()
                    .startsWith("drain-");
            Fills fills = trial.readings().orElseThrow().fills().orElseThrow();
            assertThat(fills.touchedEnd()).isPositive();
        });
    }
}
