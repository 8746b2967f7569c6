package dev.ringbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Plan;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Shard;
import dev.ringbench.model.Target;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardingTest {
    private static final Matrix WHOLE = SyntheticRun.of(
                    6, Architecture.X86_64, Architecture.ARM64, Architecture.ARM32, Architecture.RISCV64)
            .stored()
            .manifest()
            .matrix();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theShardsTogetherAreThePlanOfTheWholeBlockByBlock(int count) {
        List<Plan.Block> blocks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            blocks.addAll(
                    Planner.plan(Sharding.part(WHOLE, new Shard(number, count))).blocks());
        }

        assertThat(blocks)
                .containsExactlyInAnyOrderElementsOf(Planner.plan(WHOLE).blocks());
    }

    @Test
    void targetsGoRoundAndKeepAllTheirBlocks() {
        Matrix second = Sharding.part(WHOLE, new Shard(2, 3));

        assertThat(second.targets()).extracting(Target::name).containsExactly("arm64");
        assertThat(Sharding.part(WHOLE, new Shard(1, 3)).targets())
                .extracting(Target::name)
                .containsExactly("x86_64", "riscv64");
        assertThat(second.blocks()).isEqualTo(6);
    }

    @Test
    void moreShardsThanTargetsAreRefused() {
        assertThatThrownBy(() -> Sharding.part(WHOLE, new Shard(1, 5)))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("matrix synthetic has 4 targets")
                .hasMessageContaining("at most 4 shards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "1/2/3", "-1/2", "a/b", "1 / 2"})
    void whatIsNotIOfNIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("such as 2/4");
    }
}
