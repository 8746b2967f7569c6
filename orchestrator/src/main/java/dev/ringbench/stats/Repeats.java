package dev.ringbench.stats;

import dev.ringbench.model.Cell;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import dev.ringbench.model.summary.Flag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule by which disturbed blocks are measured again. It looks at flags, never at what a trial measured, and gives a
 * block one further attempt, which counts whatever comes of it: so it cannot prefer any result. All attempts are stored.
 */
public final class Repeats {
    private final Rules rules;

    /** With the rules of templates/rules.properties. */
    public Repeats() {
        this(Rules.shipped());
    }

    Repeats(Rules rules) {
        this.rules = rules;
    }

    /**
     * A block of one target, as it was measured so far.
     *
     * @param repeated whether it was measured whole before its last attempt
     * @param flags of the last attempt's trials
     */
    public record Measured(int block, boolean repeated, Set<Flag.Kind> flags) {
        boolean disturbed() {
            return flags.stream().anyMatch(Flag.Kind::isDisturbance);
        }
    }

    /**
     * Which blocks of a target are to be measured again now, from what is stored; to be asked when all its blocks are
     * through.
     *
     * @return numbers of blocks, ascending; empty once all that may be repeated are
     */
    public List<Integer> of(StoredRun run, Target target) {
        List<Measured> blocks = new ArrayList<>();
        Counted counted = new Counted(run);
        Set<Integer> numbers = new TreeSet<>();
        counted.current().stream().filter(trial -> isOf(trial, target)).forEach(trial -> numbers.add(trial.block()));
        for (int block : numbers) {
            List<Trial> last = counted.current().stream()
                    .filter(trial -> isOf(trial, target) && trial.block() == block)
                    .toList();
            blocks.add(new Measured(block, repeated(run, last), flags(last, run)));
        }
        return decide(blocks);
    }

    /** The rule itself. */
    List<Integer> decide(List<Measured> blocks) {
        long disturbed = blocks.stream().filter(Measured::disturbed).count();
        if (disturbed > rules.repeatOrdinaryShare() * blocks.size()) {
            return List.of();
        }
        long repeated = blocks.stream().filter(Measured::repeated).count();
        long left = Math.max(0, (long) (rules.repeatMostShare() * blocks.size()) - repeated);
        return blocks.stream()
                .filter(block -> block.disturbed() && !block.repeated())
                .map(Measured::block)
                .sorted()
                .limit(left)
                .toList();
    }

    private Set<Flag.Kind> flags(List<Trial> trials, StoredRun run) {
        Set<Flag.Kind> kinds = new HashSet<>();
        for (Trial trial : trials) {
            Optional<Window> window = Counted.isOk(trial)
                    ? Optional.of(new Window(trial.readings().orElseThrow(), batch(run, trial)))
                    : Optional.empty();
            new Flags(rules).disturbances(trial, window).forEach(flag -> kinds.add(flag.kind()));
        }
        return kinds;
    }

    /** An attempt that broke off is no measurement: only one with every cell of the last counts. */
    private static boolean repeated(StoredRun run, List<Trial> last) {
        Trial any = last.get(0);
        Set<Cell> cells = new HashSet<>();
        last.forEach(trial -> cells.add(trial.cell()));
        for (int attempt = 1; attempt < any.attempt(); attempt++) {
            int earlier = attempt;
            Set<Cell> measured = new HashSet<>();
            run.trials().stream()
                    .filter(trial -> trial.attempt() == earlier
                            && trial.block() == any.block()
                            && trial.cell().target().equals(any.cell().target()))
                    .forEach(trial -> measured.add(trial.cell()));
            if (measured.containsAll(cells)) {
                return true;
            }
        }
        return false;
    }

    private static int batch(StoredRun run, Trial trial) {
        return run.manifest().matrix().scenarios().stream()
                .filter(scenario -> scenario.name().equals(trial.cell().scenario()))
                .findFirst()
                .orElseThrow()
                .batch();
    }

    private static boolean isOf(Trial trial, Target target) {
        return trial.cell().target().equals(target.name());
    }
}
