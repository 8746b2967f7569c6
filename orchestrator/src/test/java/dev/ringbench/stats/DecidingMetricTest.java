package dev.ringbench.stats;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Load;
import dev.ringbench.model.Rate;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Comparison;
import dev.ringbench.model.summary.Contrast.Verdict;
import dev.ringbench.model.summary.GroupSummary;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.Reason;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.Seen;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario ranks by is a rule of templates/rules.properties. */
class DecidingMetricTest {
    private static final Rules BY_RATE = Rules.shipped().with("decides.openat2", "DELIVERED_PER_SECOND");
    private static final StoredRun LOSSY =
            SyntheticRun.of(10, Architecture.X86_64).losing(0, 0.1, 0.3, 0.6).stored();

    @Test
    void theLowestCpuTimeLeadsWhereCpuTimeDecides() {
        GroupSummary group = summary(Rules.shipped(), LOSSY);

        assertThat(group.deciding()).isEqualTo(Metric.CPU_NS_PER_EVENT);
        assertThat(group.leader().orElseThrow().consumer()).isEqualTo("c-libbpf");
        assertThat(group.comparison("python-bcc").contrast().orElseThrow().ratio())
                .isGreaterThan(9);
    }

    @Test
    void theHighestRateLeadsWhereTheRateDecides() {
        GroupSummary group = summary(BY_RATE, LOSSY);

        assertThat(group.deciding()).isEqualTo(Metric.DELIVERED_PER_SECOND);
        assertThat(group.leader().orElseThrow().consumer()).isEqualTo("c-libbpf");
        assertThat(group.leader().orElseThrow().indistinguishable()).isEmpty();
        assertThat(group.comparison("python-bcc").contrast().orElseThrow().verdict())
                .isEqualTo(Verdict.LESS);
        assertThat(group.comparison("python-bcc").contrast().orElseThrow().ratio())
                .isBetween(0.35, 0.5);
    }

    @Test
    void aRateThatIsTheProducersComparesAndRanksNobody() {
        GroupSummary group =
                summary(BY_RATE, SyntheticRun.of(10, Architecture.X86_64).stored());

        assertThat(group.producerLimited()).isTrue();
        assertThat(group.leader()).isEmpty();
        assertThat(group.unranked()).contains(Reason.of(Reason.Kind.PRODUCER_LIMITED));
        assertThat(group.comparison("go-ebpf").reason()).contains(Reason.of(Reason.Kind.PRODUCER_LIMITED));
        assertThat(group.comparison("c-libbpf").reason()).contains(Reason.of(Reason.Kind.IS_BASELINE));
    }

    @Test
    void losingNothingSaysNothingOfAProducerThatIsHeldBack() {
        Rules heldBack = BY_RATE.with("producer-limited.loads", "saturate");

        GroupSummary group =
                summary(heldBack, SyntheticRun.of(10, Architecture.X86_64).stored());

        assertThat(group.producerLimited()).isFalse();
        assertThat(group.leader()).isPresent();
    }

    @Test
    void aLowerBoundComparesAndRanksNobody() {
        StoredRun searched = SyntheticRun.of(10, Architecture.X86_64)
                .under(new Load.Lossless(true))
                .stored();
        StoredRun limited = Edit.readings(
                searched,
                of("x86_64", "rust-aya"),
                readings -> Seen.asked(900_000).in(readings));

        GroupSummary group = summary(Rules.shipped(), limited);

        assertThat(group.deciding()).isEqualTo(Metric.DELIVERED_PER_SECOND);
        assertThat(group.cell("rust-aya").generatorLimited()).isTrue();
        assertThat(group.comparison("rust-aya").reason()).contains(Reason.of(Reason.Kind.GENERATOR_LIMITED));
        assertThat(group.comparison("go-ebpf").contrast()).isPresent();
        assertThat(group.leader().orElseThrow().comparisons())
                .extracting(Comparison::consumer)
                .doesNotContain("rust-aya");
    }

    @Test
    void everyLoadIsDecidedBySomethingExceptTheCheck() {
        List<Load> loads = List.of(
                new Load.Openat2(),
                new Load.Drain(),
                new Load.Saturate(),
                new Load.Paced(new Rate.Absolute(1), false),
                new Load.Paced(new Rate.Absolute(1), true),
                new Load.Lossless(false),
                new Load.Wrap());

        assertThat(loads)
                .extracting(Object::getClass)
                .containsAll(List.of(Load.class.getPermittedSubclasses()))
                .hasSize(7);
        assertThat(loads).filteredOn(load -> !Rules.shipped().measures(load)).containsExactly(new Load.Wrap());
        assertThat(loads)
                .filteredOn(Rules.shipped()::measures)
                .allSatisfy(load -> assertThat(Rules.shipped().deciding(load)).isNotNull());
    }

    @Test
    void latencyTrialsAreDecidedByLatency() {
        assertThat(Rules.shipped().deciding(new Load.Paced(new Rate.OfMaximum(30), true)))
                .isEqualTo(Metric.LATENCY_P99_NS);
        assertThat(Rules.shipped().deciding(new Load.Paced(new Rate.OfMaximum(30), false)))
                .isEqualTo(Metric.CPU_NS_PER_EVENT);
    }

    private static GroupSummary summary(Rules rules, StoredRun run) {
        return new Summariser(rules).summarise(run).groups().get(0);
    }
}
