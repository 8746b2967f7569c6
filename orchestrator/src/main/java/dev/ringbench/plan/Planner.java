package dev.ringbench.plan;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Lays out a matrix: for each target its blocks, in each block every cell of that target once, in an order drawn from
 * the matrix's seed. The same matrix gives the same plan.
 */
public final class Planner {
    private Planner() {}

    public static Plan plan(Matrix matrix) {
        List<Plan.Block> blocks = new ArrayList<>();
        for (Target target : matrix.targets()) {
            for (int number = 1; number <= matrix.blocks(); number++) {
                blocks.add(new Plan.Block(target, number, shuffled(matrix, target, number)));
            }
        }
        return new Plan(matrix, blocks);
    }

    /** Every cell once, in the matrix's order. */
    public static List<Cell> cells(Matrix matrix) {
        return matrix.targets().stream()
                .flatMap(target -> cells(matrix, target).stream())
                .toList();
    }

    private static List<Cell> shuffled(Matrix matrix, Target target, int number) {
        List<Cell> cells = new ArrayList<>(cells(matrix, target));
        // Random and shuffle are specified by the JDK to the bit: a seed means the same order everywhere and always.
        Random random = new Random(31 * (31 * matrix.seed() + target.name().hashCode()) + number);
        Collections.shuffle(cells, random);
        return cells;
    }

    private static List<Cell> cells(Matrix matrix, Target target) {
        List<Cell> cells = new ArrayList<>();
        for (Scenario scenario : matrix.scenarios()) {
            for (Consumer consumer : matrix.consumers()) {
                cells.add(new Cell(target.name(), consumer.label(), scenario.name()));
            }
        }
        return cells;
    }
}
