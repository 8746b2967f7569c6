package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.Latency;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.synthetic.Seen;
import dev.ringbench.stats.synthetic.SyntheticTrial;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final SyntheticTrial TRIAL = new SyntheticTrial(64, 1, 10, 100_000, 0, 300, 4, 1);

    @Test
    void metricsAreDifferencesOverTheWindow() {
        Window window = new Window(TRIAL.readings(0), 1);

        assertThat(window.seconds()).isEqualTo(10);
        assertThat(window.delivered()).isEqualTo(1_000_000);
        assertThat(window.metrics().get(Metric.DELIVERED_PER_SECOND)).isCloseTo(100_000, within(1e-6));
        assertThat(window.metrics().get(Metric.CPU_NS_PER_EVENT)).isCloseTo(300, within(1e-6));
        assertThat(window.metrics().get(Metric.WAKE_UPS_PER_EVENT)).isCloseTo(0.25, within(1e-6));
        assertThat(window.metrics().get(Metric.LOST_SHARE)).isZero();
    }

    @Test
    void aThirtyTwoBitPositionMayWrapWithinTheWindow() {
        SyntheticTrial narrow = new SyntheticTrial(32, 1, 10, 100_000, 0, 300, 4, 1);
        // The ring's position passes 4 GiB about half-way through 56 MB of records.
        long shortlyBeforeTheWrap = (1L << 32) - 30_000_000;

        Window window = new Window(narrow.readings(shortlyBeforeTheWrap), 1);

        assertThat(window.delivered()).isEqualTo(1_000_000);
        assertThat(window.timeline())
                .hasSize(100)
                .allSatisfy(point -> assertThat(point.deliveredPerSecond()).isCloseTo(100_000, within(11.0)));
    }

    @Test
    void lossIsAShareOfWhatWasOffered() {
        Window window = new Window(new SyntheticTrial(64, 4, 10, 75_000, 0.25, 300, 4, 1).readings(0), 4);

        assertThat(window.metrics().get(Metric.LOST_SHARE)).isCloseTo(0.25, within(1e-5));
        assertThat(window.metrics().get(Metric.OFFERED_PER_SECOND)).isCloseTo(100_000, within(1.0));
    }

    @Test
    void theProofIsAboutTheWholeTrial() {
        Window window = new Window(new SyntheticTrial(64, 4, 10, 75_000, 0.25, 300, 4, 1).readings(0), 4);

        assertThat(window.proof().produced())
                .isEqualTo(window.proof().submitted() + window.proof().dropped());
        assertThat(window.proof().received()).isEqualTo(window.proof().submitted());
        assertThat(window.proof().received()).isGreaterThan(window.delivered());
    }

    @Test
    void withoutEventsThereIsNothingPerEvent() {
        Window window = new Window(new SyntheticTrial(64, 1, 10, 0, 0, 300, 4, 1).readings(0), 1);

        assertThat(window.metrics()).doesNotContainKeys(Metric.CPU_NS_PER_EVENT, Metric.WAKE_UPS_PER_EVENT);
        assertThat(window.metrics().get(Metric.DELIVERED_PER_SECOND)).isZero();
    }

    @Test
    void cgroupAndClockAreHeldAgainstEachOther() {
        Window window = new Window(new SyntheticTrial(64, 1, 10, 100_000, 0, 300, 4, 1.1).readings(0), 1);

        assertThat(window.cgroupDisagreement()).isCloseTo(0.1, within(1e-5));
    }

    /** 0.9 of a CPU for the producer, 0.002 for the driver, 300 ns at 100,000 events/s, 0.05 for others. */
    @Test
    void theWholeSystemIsProducerDriverConsumerAndWhateverElseRan() {
        Window window = new Window(Seen.beside(TRIAL.readings(0), 0.05, 0, 0).in(TRIAL.readings(0)), 1);

        assertThat(window.metrics().get(Metric.SYSTEM_CPU_NS_PER_EVENT))
                .isCloseTo((0.9 + 0.002 + 0.03 + 0.05) * 1e9 / 100_000, within(1.0));
        assertThat(window.metrics().get(Metric.DRIVER_CPU_SHARE)).isCloseTo(0.002, within(1e-6));
        assertThat(window.foreignLoad().orElseThrow()).isCloseTo(0.05, within(1e-4));
    }

    @Test
    void whatWasNotReadGivesNoMetric() {
        Window window = new Window(TRIAL.readings(0), 1);

        assertThat(window.metrics())
                .doesNotContainKeys(Metric.SYSTEM_CPU_NS_PER_EVENT, Metric.DRIVER_CPU_SHARE, Metric.LATENCY_P50_NS);
        assertThat(window.foreignLoad()).isEmpty();
        assertThat(window.offeredShare()).isEmpty();
    }

    /** 1,000 events of 1 to 100 ns each ten times: its quantiles are exact, for buckets under 128 ns are 1 ns wide. */
    @Test
    void latencyTrialsGiveQuantilesAndNoCpuTime() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int ns = 1; ns <= 100; ns++) {
            counts.put(ns, 10L);
        }
        Seen seen = Seen.latency(new Latency(20, 100, counts));

        Map<Metric, Double> metrics = new Window(seen.in(TRIAL.readings(0)), 1).metrics();

        assertThat(metrics)
                .containsEntry(Metric.LATENCY_P50_NS, 50.0)
                .containsEntry(Metric.LATENCY_P99_NS, 99.0)
                .containsEntry(Metric.LATENCY_P999_NS, 100.0)
                .containsEntry(Metric.LATENCY_MAX_NS, 100.0)
                .doesNotContainKey(Metric.CPU_NS_PER_EVENT);
    }

    @Test
    void whatWasOfferedIsAShareOfWhatWasAsked() {
        Window window = new Window(Seen.asked(125_000).in(TRIAL.readings(0)), 1);

        assertThat(window.offeredShare().orElseThrow()).isCloseTo(0.8, within(1e-3));
    }
}
