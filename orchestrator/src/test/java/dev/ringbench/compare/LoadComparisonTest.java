package dev.ringbench.compare;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.Latency;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.comparison.CellComparison;
import dev.ringbench.model.comparison.MetricComparison;
import dev.ringbench.model.comparison.RunComparison;
import dev.ringbench.model.comparison.Verdict;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.EveryLoadRun;
import dev.ringbench.stats.synthetic.Seen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which numbers of each load two runs are compared by. */
class LoadComparisonTest {
    /** Of a latency's buckets 64 are a doubling. */
    private static final int EIGHTFOLD = 3 * 64;

    private static final StoredRun RUN = EveryLoadRun.stored();

    @Test
    void latencyAndTheLosslessRateAreComparedAndTheRateOfAProducerThatIsHeldBackIsNot() {
        RunComparison same = compare(RUN);

        assertThat(compared(same, "latency-10"))
                .containsExactly(Metric.LATENCY_P50_NS, Metric.LATENCY_P99_NS, Metric.LATENCY_P999_NS);
        assertThat(compared(same, "lossless")).containsExactly(Metric.CPU_NS_PER_EVENT, Metric.DELIVERED_PER_SECOND);
        assertThat(compared(same, "saturate")).containsExactly(Metric.CPU_NS_PER_EVENT, Metric.DELIVERED_PER_SECOND);
        assertThat(compared(same, "drain")).containsExactly(Metric.CPU_NS_PER_EVENT);
        assertThat(compared(same, "paced-30")).containsExactly(Metric.CPU_NS_PER_EVENT);
        assertThat(compared(same, "wrap")).isEmpty();
        assertThat(same.cells().stream()
                        .filter(cell -> cell.cell().scenario().equals("drain"))
                        .flatMap(cell -> cell.metrics().stream()))
                .extracting(MetricComparison::metric)
                .containsOnly(Metric.CPU_NS_PER_EVENT);
    }

    @Test
    void aLowerLosslessRateIsWorse() {
        MetricComparison rate = onlyWorse(
                compare(PublishedRun.rates(RUN, of("x86_64", "go-ebpf").and(in("lossless")), 0.8)),
                Metric.DELIVERED_PER_SECOND);

        assertThat(rate.shift().orElseThrow().ratio()).isCloseTo(0.8, within(0.001));
        assertThat(rate.worseByAtLeast()).isBetween(0.15, 0.2);
    }

    @Test
    void aLongerLatencyIsWorse() {
        StoredRun slower = Edit.readings(
                RUN, of("x86_64", "go-ebpf").and(in("latency-10")), LoadComparisonTest::eightTimesTheLatency);

        assertThat(worse(compare(slower)))
                .extracting(MetricComparison::metric)
                .containsExactly(Metric.LATENCY_P50_NS, Metric.LATENCY_P99_NS, Metric.LATENCY_P999_NS);
        assertThat(worse(compare(slower)))
                .allSatisfy(metric ->
                        assertThat(metric.shift().orElseThrow().ratio()).isCloseTo(8, within(0.1)));
    }

    /** The producer's maximum is calibrated anew in every run: at 30 % of another maximum nobody is worse. */
    @Test
    void anotherPaceOfTheProducerIsNoVerdictOnAnyConsumer() {
        RunComparison comparison = compare(PublishedRun.rates(RUN, in("paced-30"), 0.8));

        assertThat(comparison.count(Verdict.WORSE) + comparison.count(Verdict.BETTER))
                .isZero();
    }

    @Test
    void aCheckThatIsNoLongerOkIsWorseAndSaysOnWhatItRan() {
        StoredRun stalled = Edit.outcome(
                RUN, of("arm32", "go-ebpf").and(in("wrap")), new Outcome.Invalid("stalled", "it stood still"));

        assertThat(compare(stalled).lost()).singleElement().satisfies(cell -> {
            assertThat(cell.cell()).hasToString("arm32/go-ebpf/wrap");
            assertThat(cell.accelerator()).isEqualTo("TCG emulation");
        });
    }

    private static RunComparison compare(StoredRun now) {
        return Comparer.compare(RUN, now, false);
    }

    private static Predicate<Trial> in(String scenario) {
        return trial -> trial.cell().scenario().equals(scenario);
    }

    private static Readings eightTimesTheLatency(Readings readings) {
        Latency latency = readings.latency().orElseThrow();
        Map<Integer, Long> counts = latency.counts().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey() + EIGHTFOLD, Map.Entry::getValue));
        return Seen.latency(new Latency(latency.clockCostNs(), 8 * latency.maximumNs(), new TreeMap<>(counts)))
                .in(readings);
    }

    private static List<Metric> compared(RunComparison comparison, String scenario) {
        return comparison.cells().stream()
                .filter(cell -> cell.cell().scenario().equals(scenario))
                .map(CellComparison::metrics)
                .flatMap(List::stream)
                .filter(metric -> metric.shift().isPresent())
                .map(MetricComparison::metric)
                .distinct()
                .toList();
    }

    private static List<MetricComparison> worse(RunComparison comparison) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.metrics().stream())
                .filter(metric -> metric.verdict() == Verdict.WORSE)
                .toList();
    }

    private static MetricComparison onlyWorse(RunComparison comparison, Metric metric) {
        assertThat(worse(comparison)).extracting(MetricComparison::metric).containsExactly(metric);
        return worse(comparison).get(0);
    }
}
