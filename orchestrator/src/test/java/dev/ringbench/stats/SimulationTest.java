package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.stats.simulation.Noise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised of intervals and comparisons, on skewed data with the measured spread; the long ones: SimulationIT. */
class SimulationTest {
    private static final int REPETITIONS = 3000;

    @ParameterizedTest
    @EnumSource(Noise.class)
    void theExactIntervalHoldsTheMedianAsOftenAsItSays(Noise noise) {
        Simulation simulation = new Simulation(noise, Noise.MEASURED_SPREAD, REPETITIONS);

        assertThat(simulation.coverage(10)).isCloseTo(0.978515625, within(simulation.tolerance(0.9785)));
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void amongEqualConsumersAlarmsStayUnderTheLevel(Noise noise) {
        Simulation simulation = new Simulation(noise, Noise.MEASURED_SPREAD, REPETITIONS);

        assertThat(simulation.falseAlarms(4, 10)).isLessThanOrEqualTo(0.05);
    }
}
