package dev.ringbench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.history.History;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistorianTest {
    private static final StoredRun RUN = SyntheticRun.of(6, Architecture.X86_64).stored();

    @Test
    void aSlowDownIsFoundAtItsNightWithItsSize() {
        History history = Historian.of(Nights.of(RUN, 14, 9, 1.1));

        assertThat(history.series()).hasSize(4).allSatisfy(series -> {
            assertThat(series.metric().metric()).isEqualTo(Metric.CPU_NS_PER_EVENT);
            assertThat(series.points()).hasSize(14);
            assertThat(series.changes()).singleElement().satisfies(change -> {
                assertThat(change.index()).isEqualTo(9);
                assertThat(change.ratio()).isCloseTo(1.1, within(0.01));
                assertThat(series.better(change)).isFalse();
            });
            assertThat(series.segment(8)).isZero();
            assertThat(series.segment(9)).isEqualTo(1);
        });
    }

    @Test
    void withoutOneNothingIsFoundWhateverTheOrderInWhichTheRunsAreGiven() {
        List<StoredRun> nights = new ArrayList<>(Nights.of(RUN, 14, 14, 1));
        Collections.reverse(nights);

        History history = Historian.of(nights);

        assertThat(history.series()).allMatch(series -> series.changes().isEmpty());
        assertThat(history.runs()).extracting(run -> run.startedAt()).isSorted();
    }

    @Test
    void whatElseChangedIsNamedAtItsNightAlone() {
        List<StoredRun> nights = new ArrayList<>(Nights.of(RUN, 5, 5, 1));
        nights.set(3, PublishedRun.withFact(nights.get(3), "kernel_release", "8.0"));
        nights.set(4, PublishedRun.withFact(nights.get(4), "kernel_release", "8.0"));

        List<History.Point> points = Historian.of(nights).series().get(0).points();

        assertThat(points.get(2).differences()).isEmpty();
        assertThat(points.get(3).differences())
                .singleElement()
                .asString()
                .isEqualTo("kernel_release: 7.2.1-amd64 -> 8.0");
        assertThat(points.get(4).differences()).isEmpty();
    }
}
