package dev.ringbench.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final Format format = new Format();

    @Test
    void numbersHaveThreeSignificantDigitsAndRatesFour() {
        assertThat(format.number(1234.5)).isEqualTo("1,230");
        assertThat(format.number(9.1)).isEqualTo("9.10");
        assertThat(format.number(0.012345)).isEqualTo("0.0123");
        assertThat(format.number(0)).isEqualTo("0");
        assertThat(format.number(999.9)).isEqualTo("1,000");
        assertThat(format.rate(59412.3)).isEqualTo("59,410");
        assertThat(format.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void aRatioNearOneIsNotRoundedToOne() {
        assertThat(format.times(1.0024)).isEqualTo("1.002×");
        assertThat(format.times(1.0002)).isEqualTo("1.0002×");
        assertThat(format.times(0.97)).isEqualTo("0.970×");
        assertThat(format.times(55.56)).isEqualTo("55.6×");
    }

    @Test
    void unitsFollowTheSize() {
        assertThat(format.duration(999)).isEqualTo("999 ms");
        assertThat(format.duration(1900)).isEqualTo("1.90 s");
        assertThat(format.bytes(1023)).isEqualTo("1023 B");
        assertThat(format.bytes(1_450_000)).isEqualTo("1.38 MiB");
        assertThat(format.share(0.00012)).isEqualTo("0.012 %");
        assertThat(format.confidence(0.978515625)).isEqualTo("97.9 %");
    }

    @Test
    void allNumbersOfOneEstimateHaveTheUnitOfItsMedian() {
        Estimate slow = estimate(0.9e9, 15.9e9, 18.7e9);
        Estimate quick = estimate(0.1e9, 0.408e9, 1.42e9);

        assertThat(format.median(Metric.START_TO_READY_NS, slow)).isEqualTo("15.9 s");
        assertThat(format.range(Metric.START_TO_READY_NS, slow)).isEqualTo("0.900 to 18.7");
        assertThat(format.median(Metric.START_TO_READY_NS, quick)).isEqualTo("408 ms");
        assertThat(format.range(Metric.START_TO_READY_NS, quick)).isEqualTo("100 to 1,420");
    }

    private static Estimate estimate(double minimum, double median, double maximum) {
        return new Estimate(List.of(), median, minimum, maximum, Optional.empty(), Optional.empty());
    }

    @Test
    void timesAreUtcAndDatesEnglish() {
        Instant instant = Instant.parse("2026-01-02T23:04:05Z");

        assertThat(format.time(instant)).isEqualTo("2026-01-02 23:04:05 UTC");
        assertThat(format.date(instant)).isEqualTo("2 January 2026");
    }

    @Test
    void numbersThatFollowEachOtherAreDrawnTogether() {
        assertThat(format.numbers(List.of())).isEmpty();
        assertThat(format.numbers(List.of(3))).isEqualTo("3");
        assertThat(format.numbers(List.of(1, 2, 5))).isEqualTo("1, 2, 5");
        assertThat(format.numbers(List.of(1, 2, 3, 4, 7, 9, 10, 11))).isEqualTo("1 to 4, 7, 9 to 11");
    }
}
