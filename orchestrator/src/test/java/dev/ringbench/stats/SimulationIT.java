package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringbench.stats.simulation.Noise;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised of intervals, comparisons and the number of blocks, with more runs than an ordinary test draws. */
@Tag("long")
class SimulationIT {
    private static final int REPETITIONS = 40_000;

    /** Exact coverage by R: 1 - 2 * pbinom(rank - 1, n, 0.5), ranks 1, 2, 4, 6. */
    @ParameterizedTest
    @CsvSource({
        "LOG_NORMAL, 6, 0.96875", "LOG_NORMAL, 10, 0.978515625", "LOG_NORMAL, 20, 0.958610534667969",
        "GAMMA, 6, 0.96875", "GAMMA, 10, 0.978515625", "GAMMA, 15, 0.96484375",
        "WITH_OUTLIERS, 6, 0.96875", "WITH_OUTLIERS, 10, 0.978515625", "WITH_OUTLIERS, 20, 0.958610534667969"
    })
    void theExactIntervalHoldsTheMedianAsOftenAsItSays(Noise noise, int blocks, double nominal) {
        Simulation simulation = new Simulation(noise, Noise.MEASURED_SPREAD, REPETITIONS);

        assertThat(simulation.coverage(blocks)).isCloseTo(nominal, within(simulation.tolerance(nominal)));
    }

    /** Approximate by nature: from 20 blocks on it is short of its 95 % by two points at most. */
    @ParameterizedTest
    @CsvSource({"LOG_NORMAL, 20", "GAMMA, 20", "WITH_OUTLIERS, 20", "WITH_OUTLIERS, 21", "WITH_OUTLIERS, 40"})
    void theBootstrapIsNearItsLevelFromTwentyBlocksOn(Noise noise, int blocks) {
        Simulation simulation = new Simulation(noise, Noise.MEASURED_SPREAD, 4000);

        assertThat(simulation.bootstrapCoverage(blocks)).isBetween(0.93 - simulation.tolerance(0.93), 0.98);
    }

    @ParameterizedTest
    @CsvSource({
        "LOG_NORMAL, 2, 10",
        "LOG_NORMAL, 4, 6",
        "LOG_NORMAL, 4, 10",
        "LOG_NORMAL, 9, 20",
        "GAMMA, 4, 10",
        "GAMMA, 9, 10",
        "WITH_OUTLIERS, 2, 6",
        "WITH_OUTLIERS, 4, 10",
        "WITH_OUTLIERS, 9, 40"
    })
    void amongEqualConsumersAlarmsStayUnderTheLevel(Noise noise, int consumers, int blocks) {
        Simulation simulation = new Simulation(noise, Noise.MEASURED_SPREAD, REPETITIONS);

        assertThat(simulation.falseAlarms(consumers, blocks)).isLessThanOrEqualTo(0.05);
    }

    /**
     * With the largest measured spread of paced under emulation, 0.157, and with that of a load that is made to be repeatable.
     * That of openat2 under emulation would need more than the 1,000 blocks at which {@code plan} stops counting.
     */
    @ParameterizedTest
    @CsvSource({
        "LOG_NORMAL, 0.157, 4",
        "LOG_NORMAL, 0.03, 2",
        "LOG_NORMAL, 0.03, 4",
        "GAMMA, 0.03, 4",
        "GAMMA, 0.05, 9",
        "WITH_OUTLIERS, 0.03, 4"
    })
    void theNumberOfBlocksFindsFivePercentInNineCasesOfTen(Noise noise, double spread, int consumers) {
        int blocks = new Power(Rules.shipped())
                .blocks(side(noise, spread), consumers - 1)
                .orElseThrow();
        Simulation simulation = new Simulation(noise, spread, 10_000);

        double found = simulation.found(1.05, consumers, blocks);

        System.Logger log = System.getLogger(getClass().getName());
        log.log(
                System.Logger.Level.INFO,
                "{0} {1} {2}: {3} blocks, found {4}",
                noise,
                spread,
                consumers,
                blocks,
                found);
        // More: Holm asks the smallest p alone for so much.
        assertThat(found).isGreaterThan(0.9 - simulation.tolerance(0.9));
        assertThat(simulation.found(1.05, consumers, Math.max(6, blocks / 2))).isLessThan(0.9);
    }

    /** How often a ratio of two trials that differ by 5 % lies on its side of 1. */
    private static double side(Noise noise, double spread) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
        int pairs = 400_000;
        long over = IntStream.range(0, pairs)
                .filter(pair -> 1.05 * noise.draw(random, spread) > noise.draw(random, spread))
                .count();
        return (double) over / pairs;
    }
}
