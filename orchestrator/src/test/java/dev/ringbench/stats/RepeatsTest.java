package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.summary.Flag;
import dev.ringbench.stats.Repeats.Measured;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatsTest {
    private final Repeats repeats = new Repeats();

    @Test
    void quietBlocksAreNotRepeated() {
        assertThat(repeats.decide(tenBlocks(Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.Kind.class,
            names = {"HOST_DELAYED", "FOREIGN_LOAD", "STEAL", "THROTTLED"})
    void aDisturbedBlockIsMeasuredAgain(Flag.Kind kind) {
        assertThat(repeats.decide(
                        List.of(quiet(1), quiet(2), quiet(3), quiet(4), new Measured(5, false, Set.of(kind)))))
                .containsExactly(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.Kind.class,
            names = {"CGROUP_DISAGREES", "UNPAIRED", "NOTHING_DELIVERED"})
    void whatIsNotFromOutsideIsNoReason(Flag.Kind kind) {
        assertThat(repeats.decide(
                        List.of(quiet(1), quiet(2), quiet(3), quiet(4), new Measured(5, false, Set.of(kind)))))
                .isEmpty();
    }

    @Test
    void ofTenBlocksTwoAreRepeatedTheFirstOnesFirst() {
        assertThat(repeats.decide(tenBlocks(Set.of(9, 2, 7), Set.of()))).containsExactly(2, 7);
    }

    @Test
    void aRepeatedBlockIsNotRepeatedAgainAndCountsAmongThoseThatMayBe() {
        assertThat(repeats.decide(tenBlocks(Set.of(2, 7), Set.of(2)))).containsExactly(7);
        assertThat(repeats.decide(tenBlocks(Set.of(2, 7, 9), Set.of(2, 7)))).isEmpty();
        assertThat(repeats.decide(tenBlocks(Set.of(9), Set.of(2, 7)))).isEmpty();
    }

    @Test
    void aTargetThatIsAlwaysDisturbedIsMeasuredAsItIs() {
        assertThat(repeats.decide(tenBlocks(Set.of(1, 2, 3, 4, 5), Set.of()))).hasSize(2);
        assertThat(repeats.decide(tenBlocks(Set.of(1, 2, 3, 4, 5, 6), Set.of())))
                .isEmpty();
    }

    @Test
    void fewBlocksAreNotRepeatedAtAll() {
        assertThat(repeats.decide(List.of(quiet(1), quiet(2), new Measured(3, false, Set.of(Flag.Kind.STEAL)))))
                .isEmpty();
    }

    @Test
    void aStoredRunIsAskedByTargetAndItsRepeatedBlocksAreKnown() {
        StoredRun run =
                SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64).stored();
        StoredRun disturbed = Edit.delayed(
                run,
                Edit.of("arm64", "rust-aya", 3).or(Edit.of("arm64", "go-ebpf", 8)),
                new HostRunDelay(10_000_000_000L, 9_000_000_000L));
        List<Target> targets = run.manifest().matrix().targets();

        assertThat(repeats.of(disturbed, targets.get(0))).isEmpty();
        assertThat(repeats.of(disturbed, targets.get(1))).containsExactly(3, 8);

        StoredRun again =
                Edit.measuredAgain(disturbed, trial -> trial.cell().target().equals("arm64") && trial.block() == 3);
        assertThat(repeats.of(again, targets.get(1))).containsExactly(8);
    }

    /** Ten blocks, of which these are disturbed, and these have been repeated. */
    private static List<Measured> tenBlocks(Set<Integer> disturbed, Set<Integer> repeated) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(block -> new Measured(
                        block,
                        repeated.contains(block),
                        disturbed.contains(block) ? Set.of(Flag.Kind.FOREIGN_LOAD) : Set.of()))
                .toList();
    }

    private static Measured quiet(int block) {
        return new Measured(block, false, Set.of());
    }
}
