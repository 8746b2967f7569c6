package dev.ringbench.compare;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.Hindrance;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Shift;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SecondScenario;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final StoredRun SYNTHETIC =
            SyntheticRun.of(10, Architecture.X86_64).stored();

    @Test
    void aRunOfRealTrialsIsNotDifferentFromItself() {
        StoredRun published = PublishedRun.stored();

        RunComparison comparison = compare(published, published);

        assertThat(comparison.cells()).hasSameSizeAs(published.manifest().plannedCells());
        assertThat(comparison.count(Verdict.WORSE) + comparison.count(Verdict.BETTER))
                .isZero();
        assertThat(comparison.count(Verdict.NO_DETECTABLE_DIFFERENCE)).isPositive();
        assertThat(shift(comparison, "arm64", "rust-aya").ratio()).isEqualTo(1);
    }

    @Test
    void aPlantedSlowDownIsFoundInItsSignAndSizeAndNowhereElse() {
        RunComparison comparison = compare(SYNTHETIC, PublishedRun.cpuTimes(SYNTHETIC, of("x86_64", "rust-aya"), 1.08));

        assertThat(cpu(comparison, "x86_64", "rust-aya").verdict()).isEqualTo(Verdict.WORSE);
        Shift shift = shift(comparison, "x86_64", "rust-aya");
        assertThat(shift.low()).isLessThanOrEqualTo(1.08).isGreaterThan(1);
        assertThat(shift.high()).isGreaterThanOrEqualTo(1.08);
        assertThat(comparison.count(Verdict.WORSE)).isEqualTo(1);
        assertThat(comparison.count(Verdict.BETTER)).isZero();
    }

    @Test
    void turnedAroundItIsBetter() {
        RunComparison comparison = compare(PublishedRun.cpuTimes(SYNTHETIC, of("x86_64", "rust-aya"), 1.08), SYNTHETIC);

        assertThat(cpu(comparison, "x86_64", "rust-aya").verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void aRealCellThatTakesTwiceTheCpuTimeIsWorse() {
        StoredRun published = PublishedRun.stored();

        RunComparison comparison = compare(published, PublishedRun.cpuTimes(published, of("arm64", "c-libbpf"), 2));

        assertThat(cpu(comparison, "arm64", "c-libbpf").verdict()).isEqualTo(Verdict.WORSE);
        // Once in each scenario, and nowhere else.
        assertThat(comparison.count(Verdict.WORSE))
                .isEqualTo(published.manifest().matrix().scenarios().size());
    }

    @Test
    void theGateTakesTheIntervalAndNotTheEstimate() {
        RunComparison comparison = compare(SYNTHETIC, PublishedRun.cpuTimes(SYNTHETIC, of("x86_64", "rust-aya"), 1.08));
        double atLeast = cpu(comparison, "x86_64", "rust-aya").worseByAtLeast();

        assertThat(atLeast).isBetween(0.02, 0.08);
        assertThat(comparison.worseBeyond(atLeast - 0.001)).hasSize(1);
        assertThat(comparison.worseBeyond(atLeast + 0.001)).isEmpty();
        assertThat(shift(comparison, "x86_64", "rust-aya").ratio() - 1).isGreaterThan(atLeast + 0.001);
    }

    @Test
    void aCellThatWasOkAndIsNotAnyMoreIsWorse() {
        StoredRun unsupported = Edit.outcome(
                SYNTHETIC, of("x86_64", "go-ebpf"), new Outcome.Unsupported("no ring buffer in this kernel"));
        StoredRun absent = PublishedRun.part(SYNTHETIC, of("x86_64", "go-ebpf").negate());

        for (StoredRun now : List.of(unsupported, absent)) {
            RunComparison comparison = compare(SYNTHETIC, now);
            assertThat(comparison.lost())
                    .extracting(cell -> cell.cell().consumer())
                    .containsExactly("go-ebpf");
            assertThat(comparison.lost().get(0).differences()).isEmpty();
            assertThat(comparison.count(Verdict.WORSE)).isEqualTo(1);
            assertThat(compare(now, SYNTHETIC).count(Verdict.WORSE)).isZero();
        }
        assertThat(cell(compare(SYNTHETIC, unsupported), "x86_64", "go-ebpf").nowStatus())
                .isEqualTo("unsupported");
        assertThat(cell(compare(SYNTHETIC, absent), "x86_64", "go-ebpf").nowStatus())
                .isEqualTo("absent");
    }

    @Test
    void anotherKernelMakesNumbersIncomparableAndIsNamedUnlessAskedAcross() {
        StoredRun published = PublishedRun.stored();
        StoredRun newer = PublishedRun.withFact(
                PublishedRun.cpuTimes(published, of("arm64", "c-libbpf"), 2), "kernel_release", "7.3.0");

        RunComparison refused = compare(published, newer);
        assertThat(hindrance(refused, "arm64", "c-libbpf")).isEqualTo(Hindrance.Kind.ENVIRONMENT_DIFFERS);
        assertThat(cell(refused, "arm64", "c-libbpf").differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.what()).isEqualTo("kernel_release");
                    assertThat(difference.base()).endsWith("-arm64");
                    assertThat(difference.now()).isEqualTo("7.3.0");
                });
        assertThat(refused.count(Verdict.WORSE)).isZero();

        RunComparison across = Comparer.compare(published, newer, true);
        assertThat(cpu(across, "arm64", "c-libbpf").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(cell(across, "arm64", "c-libbpf").differences()).hasSize(1);
    }

    @Test
    void whatDiffersFromBootToBootMakesNothingIncomparable() {
        StoredRun published = PublishedRun.stored();

        RunComparison comparison =
                compare(published, PublishedRun.withFact(published, "load_average", "17.00 9.00 3.00 4/80 99"));

        assertThat(cpu(comparison, "x86_64", "c-libbpf").verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    }

    @Test
    void theProducersRateIsNotComparedForTheConsumer() {
        RunComparison lossless = compare(SYNTHETIC, SYNTHETIC);
        StoredRun lossy = SyntheticRun.of(10, Architecture.X86_64).losing(0.2).stored();

        assertThat(metric(lossless, "x86_64", "c-libbpf", Metric.DELIVERED_PER_SECOND)
                        .hindrance())
                .contains(Hindrance.of(Hindrance.Kind.PRODUCER_LIMITED));
        assertThat(metric(compare(lossy, lossy), "x86_64", "c-libbpf", Metric.DELIVERED_PER_SECOND)
                        .verdict())
                .isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    }

    @Test
    void theNewerRunsOwnRulesDecide() {
        StoredRun now = PublishedRun.cpuTimes(SYNTHETIC, of("x86_64", "rust-aya"), 1.08);

        RunComparison strict = compare(SYNTHETIC, Edit.rules(now, Map.of("comparison.significance", "0.0000001")));
        RunComparison many = compare(SYNTHETIC, Edit.rules(now, Map.of("blocks.minimum", "11")));

        assertThat(cpu(strict, "x86_64", "rust-aya").verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
        assertThat(cpu(many, "x86_64", "rust-aya").hindrance())
                .contains(new Hindrance(Hindrance.Kind.TOO_FEW_BLOCKS, 10, 11));
        assertThat(many.minimumBlocks()).isEqualTo(11);
    }

    @Test
    void underSixBlocksNothingIsClaimed() {
        StoredRun five = PublishedRun.part(SYNTHETIC, trial -> trial.block() <= 5);

        MetricComparison cpu =
                cpu(compare(SYNTHETIC, PublishedRun.cpuTimes(five, trial -> true, 9)), "x86_64", "c-libbpf");

        assertThat(cpu.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(cpu.hindrance()).contains(new Hindrance(Hindrance.Kind.TOO_FEW_BLOCKS, 5, 6));
    }

    @Test
    void thePValuesOfATargetAndScenarioAreCorrectedTogether() {
        StoredRun twoScenarios = SecondScenario.addedTo(SYNTHETIC);

        RunComparison comparison =
                compare(twoScenarios, PublishedRun.cpuTimes(twoScenarios, of("x86_64", "rust-aya"), 1.5));

        // Four consumers in each scenario, one metric each: Bonferroni's factor for the smallest p.
        Shift shift = shift(comparison, "x86_64", "rust-aya");
        assertThat(shift.adjustedP()).isEqualTo(4 * shift.p());
    }

    @Test
    void oneScenarioUnderTheNameOfAnotherIsNotCompared() {
        StoredRun twoScenarios = SecondScenario.addedTo(SYNTHETIC);
        StoredRun shorter = new StoredRun(
                PublishedRun.withScenario(
                        SYNTHETIC.manifest(),
                        twoScenarios.manifest().matrix().scenarios().get(1)),
                SYNTHETIC.trials(),
                SYNTHETIC.boots(),
                SYNTHETIC.timings());

        assertThat(hindrance(Comparer.compare(SYNTHETIC, shorter, true), "x86_64", "c-libbpf"))
                .isEqualTo(Hindrance.Kind.SCENARIO_DIFFERS);
    }

    private static RunComparison compare(StoredRun base, StoredRun now) {
        return Comparer.compare(base, now, false);
    }

    private static CellComparison cell(RunComparison comparison, String target, String consumer) {
        return comparison.cells().stream()
                .filter(cell -> cell.cell().target().equals(target)
                        && cell.cell().consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
    }

    private static MetricComparison metric(RunComparison comparison, String target, String consumer, Metric metric) {
        return cell(comparison, target, consumer).metrics().stream()
                .filter(found -> found.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static MetricComparison cpu(RunComparison comparison, String target, String consumer) {
        return metric(comparison, target, consumer, Metric.CPU_NS_PER_EVENT);
    }

    private static Shift shift(RunComparison comparison, String target, String consumer) {
        return cpu(comparison, target, consumer).shift().orElseThrow();
    }

    private static Hindrance.Kind hindrance(RunComparison comparison, String target, String consumer) {
        return cpu(comparison, target, consumer).hindrance().orElseThrow().kind();
    }
}
