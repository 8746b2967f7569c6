package dev.ringbench.stats;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.Flag;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Insight;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Reason;
import dev.ringbench.model.summary.Strength;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.EventfulRun;
import dev.ringbench.stats.synthetic.SecondScenario;
import dev.ringbench.stats.synthetic.SyntheticRun;
import dev.ringbench.stats.synthetic.Variants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummariserTest {

    @Test
    void aKnownRatioIsFoundAndTold() {
        GroupSummary group = first(SyntheticRun.of(10, Architecture.X86_64).stored());

        Comparison go = group.comparison("go-ebpf");
        assertThat(go.pairedBlocks()).isEqualTo(10);
        assertThat(go.contrast().orElseThrow().ratio()).isCloseTo(510.0 / 300, within(0.03));
        assertThat(go.contrast().orElseThrow().interval().holds(1.7)).isTrue();
        assertThat(go.contrast().orElseThrow().verdict()).isEqualTo(Verdict.MORE);
        assertThat(group.leader().orElseThrow().consumer()).isEqualTo("c-libbpf");
    }

    @Test
    void whatTheRunsMatrixSaysOfRulesGoesBeforeWhatIsShipped() {
        StoredRun run = SyntheticRun.of(10, Architecture.X86_64).stored();

        GroupSummary group = first(Edit.rules(run, Map.of("blocks.minimum", "11")));

        assertThat(group.comparison("go-ebpf").contrast()).isEmpty();
        assertThat(group.comparison("go-ebpf").reason())
                .contains(new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, 10, 11));
    }

    @Test
    void thePValueOfEveryComparisonIsCorrectedForTheirNumber() {
        GroupSummary group = first(SyntheticRun.of(10, Architecture.X86_64).stored());

        assertThat(group.comparison("go-ebpf").contrast().orElseThrow().p()).isEqualTo(2.0 / 1024);
        assertThat(group.comparison("go-ebpf").contrast().orElseThrow().adjustedP())
                .isEqualTo(3 * 2.0 / 1024);
    }

    @Test
    void whatSixBlocksCannotTellAfterCorrectionIsNoDetectableDifference() {
        GroupSummary group = first(SyntheticRun.of(6, Architecture.X86_64).stored());

        assertThat(group.comparison("python-bcc").contrast().orElseThrow().verdict())
                .isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
        assertThat(group.detectableFromBlocks()).isEqualTo(7);
        assertThat(first(SyntheticRun.of(2, 6, Architecture.X86_64).stored())
                        .comparison("go-ebpf")
                        .contrast()
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.MORE);
    }

    @Test
    void underSixBlocksNothingIsComparedOrRanked() {
        RunSummary summary = summary(SyntheticRun.of(5, Architecture.X86_64).stored());
        GroupSummary group = summary.groups().get(0);

        assertThat(group.comparison("go-ebpf").contrast()).isEmpty();
        assertThat(group.comparison("go-ebpf").reason()).contains(new Reason(Reason.Kind.TOO_FEW_PAIRED_BLOCKS, 5, 6));
        assertThat(group.leader()).isEmpty();
        assertThat(group.cell("c-libbpf")
                        .estimate(Metric.CPU_NS_PER_EVENT)
                        .orElseThrow()
                        .interval())
                .isEmpty();
        assertThat(summary.insights())
                .hasAtLeastOneElementOfType(Insight.TooFewBlocks.class)
                .noneMatch(insight -> insight instanceof Insight.CpuSpread
                        || insight instanceof Insight.EventsPerWakeUp
                        || insight instanceof Insight.EventsLost);
        assertThat(summary.consumer("c-libbpf").strengths())
                .noneMatch(strength ->
                        strength instanceof Strength.LowestCpu || strength instanceof Strength.AmongLowestCpu);
    }

    @Test
    void ifNobodyLosesAnythingTheRateIsTheProducers() {
        assertThat(first(SyntheticRun.of(10, Architecture.X86_64).stored()).producerLimited())
                .isTrue();
        assertThat(first(SyntheticRun.of(10, Architecture.X86_64).losing(0.0005).stored())
                        .producerLimited())
                .isTrue();
        GroupSummary lossy = first(
                SyntheticRun.of(10, Architecture.X86_64).losing(0, 0, 0, 0.3).stored());
        assertThat(lossy.producerLimited()).isFalse();
        assertThat(lossy.cell("c-libbpf").lossless()).isTrue();
        assertThat(lossy.cell("python-bcc").lossless()).isFalse();
    }

    @Test
    void anInvalidTrialIsShownAndInNoAverage() {
        StoredRun run = Edit.outcome(
                SyntheticRun.of(10, Architecture.X86_64).stored(),
                of("x86_64", "go-ebpf", 3),
                new Outcome.Invalid("sum", "1 is not 2"));

        CellSummary cell = first(run).cell("go-ebpf");

        assertThat(cell.countedTrials()).isEqualTo(9);
        assertThat(cell.status()).isEqualTo("invalid");
        assertThat(cell.outcomes()).anySatisfy(outcome -> {
            assertThat(outcome.where()).isEqualTo("sum");
            assertThat(outcome.blocks()).containsExactly(3);
        });
        assertThat(first(run).comparison("go-ebpf").pairedBlocks()).isEqualTo(9);
    }

    @Test
    void aLaterAttemptOfABlockReplacesAllOfTheEarlierOne() {
        StoredRun run =
                Edit.measuredAgain(SyntheticRun.of(10, Architecture.X86_64).stored(), trial -> trial.block() == 5);

        RunSummary summary = summary(run);

        assertThat(summary.storedTrials()).isEqualTo(44);
        assertThat(summary.supersededTrials()).isEqualTo(4);
        assertThat(summary.groups().get(0).cells()).allSatisfy(cell -> {
            assertThat(cell.countedTrials()).isEqualTo(10);
            assertThat(cell.status()).isEqualTo("ok");
        });
    }

    @Test
    void aBlockOfTwoBootsCountsInMediansButInNoComparison() {
        StoredRun run = Edit.secondBoot(
                SyntheticRun.of(10, Architecture.X86_64).stored(), trial -> trial.block() == 7 && trial.order() > 2);

        RunSummary summary = summary(run);
        GroupSummary group = summary.groups().get(0);

        assertThat(group.cell("c-libbpf").countedTrials()).isEqualTo(10);
        assertThat(group.comparisons())
                .filteredOn(comparison -> comparison.contrast().isPresent())
                .allSatisfy(comparison -> assertThat(comparison.pairedBlocks()).isEqualTo(9));
        assertThat(summary.targets().get(0).unpairedBlocks()).containsExactly(7);
        assertThat(group.cell("c-libbpf").flags()).containsExactly(new Flag(Flag.Kind.UNPAIRED, "c-libbpf", 7, 2));
    }

    @Test
    void withoutTheBaselineNothingIsComparedWithIt() {
        StoredRun run = Edit.outcome(
                SyntheticRun.of(10, Architecture.X86_64).stored(),
                of("x86_64", "c-libbpf"),
                new Outcome.Unsupported("no ring buffer"));

        GroupSummary group = first(run);

        assertThat(group.comparison("go-ebpf").reason()).contains(Reason.of(Reason.Kind.BASELINE_NOT_MEASURED));
        assertThat(group.leader().orElseThrow().consumer()).isEqualTo("rust-aya");
    }

    @Test
    void aRunWithoutAnyTrialIsStillSummarised() {
        StoredRun stored = SyntheticRun.of(10, Architecture.X86_64).stored();
        StoredRun empty = new StoredRun(stored.manifest(), List.of(), List.of(), stored.timings());

        RunSummary summary = summary(empty);

        assertThat(summary.groups().get(0).cells())
                .allSatisfy(cell -> assertThat(cell.status()).isEqualTo("not run"));
        assertThat(summary.groups().get(0).unranked()).contains(Reason.of(Reason.Kind.NOT_MEASURED));
    }

    @Test
    void scenariosAreComparedEachByItself() {
        RunSummary summary = summary(SecondScenario.addedTo(
                SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64).stored()));

        assertThat(summary.groups())
                .extracting(
                        group -> group.target().name() + " " + group.scenario().name())
                .containsExactly("x86_64 openat2", "x86_64 small-ring", "arm64 openat2", "arm64 small-ring");
        assertThat(summary.groups())
                .allSatisfy(group -> assertThat(group.comparison("go-ebpf")
                                .contrast()
                                .orElseThrow()
                                .adjustedP())
                        .isEqualTo(3 * 2.0 / 1024));
    }

    @Test
    void emulatedTargetsAreNamed() {
        RunSummary summary = summary(EventfulRun.stored());

        assertThat(summary.insights())
                .filteredOn(insight -> insight instanceof Insight.Emulated)
                .containsExactly(new Insight.Emulated(List.of("arm64", "arm32")));
        assertThat(summary.groups().get(1).accelerator()).isEqualTo("TCG emulation");
    }

    @Test
    void aVariantHasTheArtifactsThatWereBuiltForItAndElseThoseOfItsImplementation() {
        RunSummary summary =
                summary(Variants.addedTo(SyntheticRun.of(6, Architecture.X86_64).stored()));

        assertThat(components(summary, "c-libbpf")).containsExactly("c-libbpf");
        assertThat(components(summary, Variants.BUILT_APART.label())).containsExactly("c-libbpf@apart");
        assertThat(components(summary, Variants.SHARING.label())).containsExactly("rust-aya");
    }

    private static List<String> components(RunSummary summary, String consumer) {
        return summary.consumer(consumer).artifacts().stream()
                .map(ArtifactRecord::component)
                .toList();
    }

    private static RunSummary summary(StoredRun run) {
        return new Summariser().summarise(run);
    }

    private static GroupSummary first(StoredRun run) {
        return summary(run).groups().get(0);
    }
}
