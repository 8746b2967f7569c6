package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final StoredRun EARLIER =
            SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64).stored();
    private static final Matrix MATRIX = EARLIER.manifest().matrix();

    @Test
    void withoutAnEarlierRunNothingIsSaid() {
        assertThat(new Sensitivity(MATRIX, List.of()).all()).isEmpty();
    }

    @Test
    void everyCellThatAnEarlierRunMeasuredHasANumber() {
        List<Detectability> all = new Sensitivity(MATRIX, List.of(EARLIER)).all();

        assertThat(all).hasSize(8);
        assertThat(all.get(0).cell()).isEqualTo(new Cell("x86_64", "c-libbpf", "openat2"));
        assertThat(all).allSatisfy(found -> {
            assertThat(found.effect()).isEqualTo(0.05);
            assertThat(found.chance()).isEqualTo(0.9);
            assertThat(found.runs()).isEqualTo(1);
        });
    }

    /** The made-up noise of a cell is within 1.2 %, and 4 % between boots: pairing takes the boots' away. */
    @Test
    void whereTheSpreadIsSmallFewBlocksDoAndWherePairingCancelsItStillFewer() {
        List<Detectability> all = new Sensitivity(MATRIX, List.of(EARLIER, EARLIER)).all();

        Detectability baseline = all.get(0);
        Detectability paired = all.get(1);
        assertThat(paired.blocks().orElseThrow()).isBetween(7, 9);
        assertThat(baseline.blocks().orElseThrow())
                .isGreaterThan(paired.blocks().orElseThrow());
        assertThat(paired.runs()).isEqualTo(2);
    }

    @Test
    void anotherWindowOrAnotherMachineIsNoEarlierRun() {
        Matrix shorter = MATRIX.withScenarios(List.of(MATRIX.scenarios().get(0).withWindowSeconds(2)));

        assertThat(new Sensitivity(shorter, List.of(EARLIER)).all()).isEmpty();
    }

    @Test
    void underSixBlocksThereIsNoSpread() {
        StoredRun five = SyntheticRun.of(5, Architecture.X86_64).stored();

        assertThat(new Sensitivity(five.manifest().matrix(), List.of(five)).all())
                .isEmpty();
    }
}
