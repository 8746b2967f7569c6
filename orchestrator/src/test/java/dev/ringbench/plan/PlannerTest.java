package dev.ringbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Load;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import dev.ringbench.model.WakeUp;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void each_block_holds_every_cell_of_its_target_once() {
        Plan plan = Planner.plan(matrix(10, 42));

        assertThat(plan.blocks()).hasSize(20);
        assertThat(plan.trials()).isEqualTo(80);
        for (Plan.Block block : plan.blocks()) {
            assertThat(block.cells()).doesNotHaveDuplicates().hasSize(4);
            assertThat(block.cells())
                    .allMatch(cell -> cell.target().equals(block.target().name()));
        }
    }

    @Test
    void the_same_seed_gives_the_same_order_and_another_one_another() {
        assertThat(Planner.plan(matrix(10, 42))).isEqualTo(Planner.plan(matrix(10, 42)));
        assertThat(Planner.plan(matrix(10, 42)).blocks())
                .isNotEqualTo(Planner.plan(matrix(10, 43)).blocks());
    }

    @Test
    void blocks_differ_in_their_order() {
        Set<List<Cell>> orders = new HashSet<>();
        Planner.plan(matrix(10, 42)).blocks().forEach(block -> orders.add(block.cells()));

        assertThat(orders).hasSizeGreaterThan(4);
    }

    @Test
    void without_earlier_runs_the_estimate_is_windows_plus_assumptions() {
        Estimate estimate = new Estimate(matrix(1, 1), List.of());

        assertThat(estimate.basis()).isZero();
        assertThat(estimate.trial(new Cell("a", "c1", "openat2"))).isEqualTo(Duration.ofSeconds(15));
        assertThat(estimate.measuring(Planner.plan(matrix(1, 1)))).isEqualTo(Duration.ofSeconds(2 * (12 + 4 * 15)));
    }

    private static Matrix matrix(int blocks, long seed) {
        List<Consumer> consumers = List.of(consumer("c1"), consumer("c2"), consumer("c3"), consumer("c4"));
        return new Matrix(
                "test",
                consumers,
                consumers.get(0),
                List.of(
                        new Target("a", Architecture.X86_64, new Provider.Local()),
                        new Target("b", Architecture.ARM64, new Provider.Local())),
                List.of(new Scenario("openat2", Load.OPENAT2, 1, 10, 262_144, 48, 1, new WakeUp.Adaptive())),
                blocks,
                1,
                seed);
    }

    private static Consumer consumer(String name) {
        return new Consumer(name, Optional.empty());
    }
}
