package dev.ringbench.stats;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Flag;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.Seen;
import dev.ringbench.stats.synthetic.SyntheticRun;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static final StoredRun QUIET =
            SyntheticRun.of(10, Architecture.X86_64).stored();

    @Test
    void aQuietTargetHasNoFlags() {
        assertThat(with(0.09, 0.009, 0).flags()).isEmpty();
    }

    @Test
    void whatRanBesideATrialIsFlaggedAndTheTrialStays() {
        CellSummary cell = with(0.2, 0, 0);

        assertThat(cell.flags()).hasSize(1);
        Flag flag = cell.flags().get(0);
        assertThat(flag.kind()).isEqualTo(Flag.Kind.FOREIGN_LOAD);
        assertThat(flag.block()).isEqualTo(4);
        assertThat(flag.value()).isCloseTo(0.2, within(1e-3));
        assertThat(cell.countedTrials()).isEqualTo(10);
    }

    @Test
    void stealAndHeatAreFlagged() {
        assertThat(with(0, 0.03, 2).flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.STEAL, Flag.Kind.THROTTLED);
    }

    @Test
    void whatAHostTakesFromAGuestInTheWindowIsAShareOfOneCpu() {
        assertThat(delayed(100_000_000).flags()).isEmpty();
        assertThat(delayed(1_000_000_000).flags()).containsExactly(new Flag(Flag.Kind.HOST_DELAYED, "go-ebpf", 4, 0.1));
    }

    @Test
    void onlyWhatComesFromOutsideIsADisturbance() {
        assertThat(Flag.Kind.STEAL.isDisturbance()).isTrue();
        assertThat(Flag.Kind.UNPAIRED.isDisturbance()).isFalse();
        assertThat(Flag.Kind.CGROUP_DISAGREES.isDisturbance()).isFalse();
    }

    /** With these things beside go-ebpf in block 4. */
    private static CellSummary with(double foreign, double steal, long throttles) {
        return cell(Edit.readings(
                QUIET,
                of("x86_64", "go-ebpf", 4),
                readings -> Seen.beside(readings, foreign, steal, throttles).in(readings)));
    }

    /** For so long of ten seconds, in block 4. */
    private static CellSummary delayed(long runDelayNs) {
        return cell(Edit.delayed(QUIET, of("x86_64", "go-ebpf", 4), new HostRunDelay(10_000_000_000L, runDelayNs)));
    }

    private static CellSummary cell(StoredRun run) {
        return new Summariser().summarise(run).groups().get(0).cell("go-ebpf");
    }
}
