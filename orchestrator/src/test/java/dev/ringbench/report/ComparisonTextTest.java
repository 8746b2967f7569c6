package dev.ringbench.report;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.compare.Comparer;
import dev.ringbench.compare.PublishedRun;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SyntheticRun;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
    private static final StoredRun BASE =
            SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64).stored();

    @Test
    void aWorseNumberStandsInARowOfItsOwnWithItsInterval() {
        String text = markdown(PublishedRun.cpuTimes(BASE, of("arm64", "rust-aya"), 1.5), false);

        assertThat(text)
                .contains("**0** better, **1** worse")
                .containsPattern(
                        "\\| arm64/rust-aya/openat2 \\(TCG emulation\\) \\| CPU time per event \\|"
                                + " [^|]* \\| [^|]* \\| 1\\.\\d+× \\| 1\\.\\d+ to 1\\.\\d+ \\(95\\.7 %\\) \\| [^|]* \\| \\*\\*worse\\*\\* \\|")
                .contains("not comparable: producer-limited");
    }

    @Test
    void aLostCellAndADifferentKernelAreNamed() {
        StoredRun now = PublishedRun.withFact(
                Edit.outcome(BASE, of("arm64", "go-ebpf"), new Outcome.Failed("ready", "no READY")),
                "kernel_release",
                "8.0 | odd");

        assertThat(markdown(now, false))
                .contains("| arm64/go-ebpf/openat2 (TCG emulation) | outcome | ok | failed | – | – | – | **worse** |")
                .contains("not comparable: not measured in both")
                .contains("not comparable: the environment differs")
                .contains("| arm64/c-libbpf/openat2 | `kernel_release` | 7.2.1-arm64 | 8.0 \\| odd |");
        assertThat(markdown(now, true)).contains("(compared all the same)").doesNotContain("the environment differs");
    }

    @Test
    void tooFewBlocksAreCounted() {
        assertThat(markdown(PublishedRun.part(BASE, trial -> trial.block() < 4), false))
                .contains("not comparable: 3 of the 6 blocks that it takes");
    }

    private static String markdown(StoredRun now, boolean across) {
        return ComparisonText.markdown(Comparer.compare(BASE, now, across));
    }
}
