package dev.ringbench.stats;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.SelfComparison;
import dev.ringbench.model.summary.SelfComparison.Line;
import dev.ringbench.model.summary.SelfComparison.Verdict;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SyntheticRun;
import dev.ringbench.stats.synthetic.TwiceRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfComparingTest {
    private static final StoredRun SOUND = TwiceRun.of(20, 6, Map.of());

    @Test
    void consumersThatDifferInNothingPass() {
        SelfComparison comparison = new SelfComparing().compare(SOUND, 20);

        assertThat(comparison.passes()).isTrue();
        assertThat(comparison.blocks()).isEqualTo(6);
        assertThat(comparison.lines()).hasSize(4).allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.PASSES);
            assertThat(line.compared()).isEqualTo(20);
            assertThat(line.metric()).isEqualTo(Metric.CPU_NS_PER_EVENT);
        });
    }

    /** By R: qbinom(0.99, c(1, 12, 20, 40), 0.05): 1, 3, 4, 6. */
    @Test
    void theLimitIsThatOfTheBinomial() {
        assertThat(new SelfComparing().compare(SOUND, 20).lines().get(0).limit())
                .isEqualTo(4);
        assertThat(new SelfComparing().compare(SOUND, 12).lines().get(0).limit())
                .isEqualTo(3);
        assertThat(new SelfComparing().compare(SOUND, 1).lines().get(0).limit()).isEqualTo(1);
        assertThat(new SelfComparing()
                        .compare(TwiceRun.of(40, 6, Map.of()), 40)
                        .lines()
                        .get(0)
                        .limit())
                .isEqualTo(6);
    }

    @Test
    void aSecondNameThatIsSlowerInTruthRaisesAlarmsInItsOwnLine() {
        StoredRun run = TwiceRun.of(20, 6, Map.of("c-libbpf", "go-ebpf"));

        SelfComparison comparison = new SelfComparing().compare(run, 20);

        assertThat(comparison.passes()).isFalse();
        assertThat(comparison.lines().get(0).alarms()).isEqualTo(20);
        assertThat(comparison.lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.ALARMS, Verdict.PASSES, Verdict.PASSES, Verdict.PASSES);
    }

    @Test
    void aPairThatLostABlockIsNoComparison() {
        StoredRun run =
                Edit.outcome(SOUND, of("x86_64", "go-ebpf+again", 8), new Outcome.Failed("machine", "it was lost"));

        Line line = new SelfComparing().compare(run, 20).lines().get(1);

        assertThat(line.compared()).isEqualTo(19);
        assertThat(line.status()).isEqualTo("failed");
        assertThat(line.verdict()).isEqualTo(Verdict.PASSES);
    }

    @Test
    void whatCannotRunIsNoFaultOfTheHarnessAndWhatFailedIs() {
        StoredRun run = Edit.outcome(SOUND, of("x86_64", "go-ebpf"), new Outcome.Unsupported("no ring buffer"));
        run = Edit.outcome(run, of("x86_64", "go-ebpf+again"), new Outcome.Unsupported("no ring buffer"));
        assertThat(new SelfComparing().compare(run, 20).passes()).isTrue();

        StoredRun failed = Edit.outcome(run, of("x86_64", "rust-aya"), new Outcome.Failed("ready", "no READY"));
        SelfComparison comparison = new SelfComparing().compare(failed, 20);
        assertThat(comparison.passes()).isFalse();
        assertThat(comparison.lines().get(2).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aRateThatIsTheProducersIsNotCompared() {
        Rules byRate = Rules.shipped().with("decides.openat2", "DELIVERED_PER_SECOND");

        SelfComparison comparison = new SelfComparing(byRate).compare(SOUND, 20);

        assertThat(comparison.passes()).isFalse();
        assertThat(comparison.lines())
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.NOT_COMPARED));
    }

    @Test
    void anOrdinaryRunHasNothingToCompare() {
        StoredRun run = SyntheticRun.of(12, Architecture.X86_64).stored();

        assertThat(new SelfComparing().compare(run, 2).lines()).isEmpty();
    }
}
