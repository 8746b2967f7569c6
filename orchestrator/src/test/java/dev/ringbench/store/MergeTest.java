package dev.ringbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.compare.PublishedRun;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.synthetic.SecondScenario;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

        StoredRun merged = Merge.of(Shards.eachTarget(published));

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

    /** Every component of the record: one that is added some day must be checked too. */
    @Test
    void noPartOfTheMatrixMayDiffer() throws ReflectiveOperationException {
        Matrix matrix = WHOLE.manifest().matrix();
        Map<String, Object> others = Map.of(
                "name", "other",
                "consumers", matrix.consumers().subList(0, 3),
                "baseline", matrix.consumers().get(1),
                "targets", matrix.targets().subList(1, 4),
                "scenarios", SecondScenario.addedTo(WHOLE).manifest().matrix().scenarios(),
                "blocks", 7,
                "parallelTargets", 2,
                "seed", 43L,
                "rules", Map.of("blocks.minimum", "7"));

        for (RecordComponent part : Matrix.class.getRecordComponents()) {
            assertThat(others).containsKey(part.getName());
            StoredRun other = Shards.withMatrix(SECOND, with(matrix, part, others.get(part.getName())));
            assertThatThrownBy(() -> Merge.of(List.of(FIRST, other)))
                    .as(part.getName())
                    .isInstanceOf(RingbenchException.class)
                    .hasMessageContaining("these runs are not the shards of one");
        }
    }

    private static Matrix with(Matrix matrix, RecordComponent changed, Object value)
            throws ReflectiveOperationException {
        RecordComponent[] parts = Matrix.class.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int index = 0; index < parts.length; index++) {
            values[index] = parts[index].getName().equals(changed.getName())
                    ? value
                    : parts[index].getAccessor().invoke(matrix);
        }
        return Matrix.class
                .getConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
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
