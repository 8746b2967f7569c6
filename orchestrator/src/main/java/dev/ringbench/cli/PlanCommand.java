package dev.ringbench.cli;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Plan;
import dev.ringbench.pipeline.DiskNeed;
import dev.ringbench.pipeline.Planning;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan}: what a run would do. */
@Command(
        name = "plan",
        sortOptions = false,
        header = "Show the cells of a matrix, their order and how long they take; touches nothing.")
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Mixin
    private SelectionOptions selection;

    @Override
    public Integer call() {
        Planning planning = Planning.of(home.home(), home.reports(), selection.toSelection());
        print(planning, System.out);
        return ExitStatus.OK.code();
    }

    private static void print(Planning planning, PrintStream out) {
        Plan plan = planning.plan();
        out.println("matrix " + plan.matrix().name() + ": " + planning.cells() + " cells, "
                + plan.matrix().blocks() + " blocks, " + plan.trials() + " trials, seed "
                + plan.matrix().seed());
        for (Plan.Block block : plan.blocks()) {
            out.println("  " + block.target().name() + " ("
                    + block.target().provider().label() + ") block " + block.number() + ": "
                    + block.cells().stream()
                            .map(PlanCommand::consumerAndScenario)
                            .collect(Collectors.joining(", ")));
        }
        out.println("measuring takes about " + Words.duration(planning.estimate()) + " ("
                + (planning.basis() == 0
                        ? "assumed: no earlier run of these cells"
                        : "from " + planning.basis() + " earlier trials of these cells")
                + ")");
        out.println(before(planning.disk()));
        plan.matrix().targets().forEach(target -> out.println("  " + target.name() + " is " + Words.what(target)));
        out.println("doctor says what is missing for that");
        planning.detectability().forEach(detectability -> out.println(Words.detectability(detectability)));
    }

    private static String before(DiskNeed disk) {
        return String.format(
                Locale.ROOT,
                "to be made before, if the cache has them not: %s, up to about %.1f GB; %.1f GB free at %s",
                String.join(", ", disk.missing()),
                disk.bytes() / 1e9,
                disk.free() / 1e9,
                disk.cache());
    }

    private static String consumerAndScenario(Cell cell) {
        return cell.consumer() + "/" + cell.scenario();
    }
}
