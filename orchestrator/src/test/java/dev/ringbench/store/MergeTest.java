package dev.ringbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.compare.PublishedRun;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final StoredRun WHOLE = SyntheticRun.of(
                    6, Architecture.X86_64, Architecture.ARM64, Architecture.ARM32, Architecture.RISCV64)
            .stored();
    private static final StoredRun FIRST = Shards.of(WHOLE, "x86_64", "arm32");
    private static final StoredRun SECOND = Shards.of(WHOLE, "arm64", "riscv64");

    @Test
    void theShardsOfARealRunAreThatRunAgain() {
        StoredRun published = PublishedRun.stored();

        StoredRun merged = Merge.of(List.of(Shards.of(published, "arm64"), Shards.of(published, "x86_64")));

        assertThat(merged).isEqualTo(published);
    }

    @Test
    void trialsAndBootsStandInTheMatrixsOrderHoweverTheTargetsWereDealt() {
        StoredRun merged = Merge.of(List.of(SECOND, FIRST));

        assertThat(merged.trials())
                .extracting(trial -> trial.cell().target())
                .startsWith("x86_64")
                .endsWith("riscv64");
        assertThat(merged.trials()).containsExactlyInAnyOrderElementsOf(WHOLE.trials());
        assertThat(merged.boots()).containsExactlyInAnyOrderElementsOf(WHOLE.boots());
        assertThat(merged.manifest()).isEqualTo(WHOLE.manifest());
    }

    @Test
    void aControllersValueThatIsNotTheSameEverywhereStandsWithItsTargets() {
        StoredRun merged = Merge.of(List.of(FIRST, Shards.withHost(SECOND, "cpu_model", "another CPU")));

        assertThat(merged.manifest().host())
                .containsEntry("cpu_model", "synthetic host CPU (x86_64, arm32); another CPU (arm64, riscv64)")
                .containsEntry("kernel_release", "6.1.0-host");
    }

    @Test
    void anOverlapIsNamed() {
        assertThatThrownBy(() -> Merge.of(List.of(FIRST, SECOND, Shards.of(WHOLE, "riscv64"))))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("overlap: target riscv64 is in");
    }

    @Test
    void aGapIsNamed() {
        assertThatThrownBy(() -> Merge.of(List.of(FIRST, Shards.of(WHOLE, "arm64"))))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("gap: target riscv64 is in none of them");
    }

    @Test
    void aShardThatIsNotFinishedIsNamedWithWhatItLacks() {
        StoredRun unfinished = new StoredRun(
                SECOND.manifest(),
                SECOND.trials().stream()
                        .filter(trial -> !trial.cell().target().equals("riscv64") || trial.block() < 5)
                        .toList(),
                SECOND.boots(),
                SECOND.timings());

        assertThatThrownBy(() -> Merge.of(List.of(FIRST, unfinished)))
                .hasMessageContaining("lacks trials of riscv64 in block 5, 6")
                .hasMessageContaining("--resume");
    }

    @Test
    void differentMatricesAreNamedByWhatDiffersInThem() {
        StoredRun fewerBlocks = Shards.of(
                SyntheticRun.of(5, Architecture.X86_64, Architecture.ARM64, Architecture.ARM32, Architecture.RISCV64)
                        .stored(),
                "arm64",
                "riscv64");

        assertThatThrownBy(() -> Merge.of(List.of(FIRST, fewerBlocks)))
                .hasMessageContaining("the blocks of")
                .hasMessageContaining("is 5")
                .hasMessageContaining("is 6");
    }

    @Test
    void anotherCommitOrArtifactIsNamed() {
        assertThatThrownBy(() -> Merge.of(List.of(FIRST, Shards.withCommit(SECOND, "fedcba"))))
                .hasMessageContaining("the commit of")
                .hasMessageContaining("fedcba");
        StoredRun alsoX86 =
                Shards.withArtifact(SECOND, FIRST.manifest().artifacts().get(0), "another hash");
        assertThatThrownBy(() -> Merge.of(List.of(FIRST, alsoX86)))
                .hasMessageContaining("the artifact common for x86_64")
                .hasMessageContaining("cache export");
    }
}
