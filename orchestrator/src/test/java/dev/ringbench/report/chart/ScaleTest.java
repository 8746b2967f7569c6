package dev.ringbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    @Test
    void aLinearAxisBeginsAtZeroWithRoundTicks() {
        Scale scale = Scale.zeroBased(648_100, String::valueOf);

        assertThat(scale.ticks(8)).containsExactly(0.0, 1e5, 2e5, 3e5, 4e5, 5e5, 6e5);
        assertThat(scale.ticks(4)).containsExactly(0.0, 2e5, 4e5, 6e5);
    }

    @Test
    void aLogarithmicAxisHasARoundTickInsideHoweverNarrowItIs() {
        Scale scale = Scale.logarithmic(0.999, 1.001, String::valueOf);

        assertThat(scale.ticks(6)).contains(1.0).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyALogarithmicAxisHasLinesThatCrowdTogether() {
        List<Double> lines = Scale.logarithmic(1, 100, String::valueOf).between();

        assertThat(lines)
                .contains(2.0, 3.0, 20.0, 90.0)
                .allSatisfy(line -> assertThat(line).isBetween(1.0, 100.0));
        assertThat(Scale.logarithmic(1, 1e6, String::valueOf).between())
                .contains(2.0, 5e5)
                .doesNotContain(3.0);
        assertThat(Scale.zeroBased(100, String::valueOf).between()).isEmpty();
    }

    @Test
    void onALogarithmicAxisWhatIsBelowStandsAtItsBeginning() {
        Scale scale = Scale.logarithmic(0.001, 60, String::valueOf);

        assertThat(scale.position(0)).isEqualTo(scale.position(0.001)).isGreaterThan(scale.start());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 1, 7, 12_345, 9.99e12})
    void thereAreNeverMoreTicksThanHaveRoom(double largest) {
        for (int most = 2; most < 12; most++) {
            List<Double> linear = Scale.zeroBased(largest, String::valueOf).ticks(most);
            List<Double> logarithmic =
                    Scale.logarithmic(largest / 1e5, largest, String::valueOf).ticks(most);
            assertThat(linear).hasSizeBetween(1, most);
            assertThat(logarithmic).hasSizeBetween(1, most);
        }
    }
}
