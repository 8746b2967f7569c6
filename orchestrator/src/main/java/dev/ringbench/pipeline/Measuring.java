package dev.ringbench.pipeline;

import dev.ringbench.guest.RunningMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Progress;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Stage;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import dev.ringbench.plan.Estimate;
import dev.ringbench.stats.Repeats;
import dev.ringbench.store.RunFolder;
import dev.ringbench.trial.Calibrations;
import dev.ringbench.trial.Maximum;
import dev.ringbench.trial.TrialResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stage 7: for each block a fresh boot, in it every trial, each stored before the next begins. If the machine dies, the
 * trial in flight is failed and the rest of the block runs in another boot, which leaves that block unpaired.
 */
final class Measuring {
    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);

    private final RunFolder folder;
    private final Prepared prepared;
    private final StageClock clock;
    private final Estimate estimate;
    private final Calibrations calibrations;
    private final Lanes lanes;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    Measuring(RunFolder folder, Prepared prepared, Lanes lanes, Estimate estimate, StageClock clock) {
        this.folder = folder;
        this.prepared = prepared;
        this.lanes = lanes;
        this.clock = clock;
        this.estimate = estimate;
        this.calibrations = new Calibrations(folder.read().calibrations(), folder::append);
    }

    /**
     * Measures what of the plan is not stored yet, and then again what was disturbed.
     *
     * @throws RingbenchException INTERRUPTED; the command that goes on has been told by then, since after the throw the JVM
     *     may end before anything else is printed
     */
    void measure(Plan plan, Resumption resumption) {
        Plan left = new Plan(prepared.matrix(), resumption.remaining(plan));
        clock.tell(new Progress.MeasuringPlanned(left.trials(), estimate.measuring(left), left.cells()));
        try {
            lanes.run(jobs(plan, left, resumption));
        } catch (RingbenchException e) {
            if (e.category() == Category.INTERRUPTED) {
                clock.tell(
                        new Progress.Warning("go on with: java -jar orchestrator.jar run --resume " + folder.path()));
            }
            throw e;
        }
    }

    private List<Lanes.Job> jobs(Plan plan, Plan left, Resumption resumption) {
        return plan.blocks().stream()
                .map(Plan.Block::target)
                .distinct()
                .map(target -> (Lanes.Job) cpus -> {
                    left.of(target).forEach(block -> measure(attempt(block, resumption, cpus)));
                    repeatDisturbed(plan.of(target), cpus);
                })
                .toList();
    }

    /** By the rule in {@link Repeats}: it looks at what disturbed a trial, never at what the trial measured. */
    private void repeatDisturbed(List<Plan.Block> blocks, List<Integer> cpus) {
        List<Integer> numbers = new Repeats().of(folder.read(), blocks.get(0).target());
        while (!numbers.isEmpty()) {
            Resumption stored = new Resumption(folder.read().trials());
            for (Plan.Block block : blocks) {
                if (numbers.contains(block.number())) {
                    clock.tell(new Progress.Warning(block.target().name() + ": block " + block.number()
                            + " is measured again: something from outside disturbed it; both are kept"));
                    measure(attempt(block, stored, cpus));
                }
            }
            numbers = new Repeats().of(folder.read(), blocks.get(0).target());
        }
    }

    private static Attempt attempt(Plan.Block block, Resumption resumption, List<Integer> cpus) {
        return new Attempt(block, resumption.nextAttempt(block), cpus);
    }

    private void measure(Attempt attempt) {
        Optional<Outcome> unready = prepared.unready(attempt.block().target());
        if (unready.isPresent()) {
            storeUnmeasured(attempt, unready.get());
            return;
        }
        while (!attempt.remaining().isEmpty()) {
            measureInOneBoot(attempt);
        }
    }

    /** Starts a machine and measures in it until the block is done or the machine is lost. */
    private void measureInOneBoot(Attempt attempt) {
        Target target = attempt.block().target();
        try (RunningMachine machine = clock.work(
                Stage.MEASURE,
                "boot " + target.name(),
                () -> prepared.start(target, attempt.hostCpus()),
                started -> false)) {
            measureOn(machine, attempt);
        } catch (RingbenchException e) {
            failTheRest(attempt, "boot", e);
        }
    }

    private void measureOn(RunningMachine machine, Attempt attempt) {
        try (Bench bench = Bench.set(machine, prepared.kit(attempt.block().target()))) {
            folder.append(bench.boot(attempt.block(), attempt.number()));
            tellWhatIsUnsupported(attempt.block().target(), bench);
            boolean alive = true;
            while (alive && !attempt.remaining().isEmpty()) {
                alive = measure(attempt, bench, machine);
            }
        } catch (RingbenchException e) {
            failTheRest(attempt, "upload", e);
        }
    }

    /** No machine, or none that takes the consumers: another try would end the same way, and other targets go on. */
    private void failTheRest(Attempt attempt, String stage, RingbenchException error) {
        if (error.category() != Category.RUN && error.category() != Category.CONFIGURATION) {
            throw error;
        }
        storeUnmeasured(attempt, new Outcome.Failed(stage, error.getMessage()));
    }

    /** Once for a target, before its first trial. */
    private void tellWhatIsUnsupported(Target target, Bench bench) {
        if (told.add(target.name())) {
            bench.unsupported()
                    .forEach((consumer, evidence) -> clock.tell(new Progress.Warning(
                            target.name() + ": " + consumer + " is unsupported there: " + evidence)));
        }
    }

    /** Measures the next cell; false if the machine was lost in it. */
    private boolean measure(Attempt attempt, Bench bench, RunningMachine machine) {
        Cell cell = attempt.remaining().peek();
        clock.tell(new Progress.TrialStarted(cell, attempt.block().number(), number.get() + 1, estimate.trial(cell)));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Optional<TrialResult> result = trial(cell, bench);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Measured measured = new Measured(cell, Optional.of(machine.accelerator()), machine.bootId(), startedAt, took);
        store(attempt, measured, result.orElseGet(() -> lost(machine)));
        return result.isPresent();
    }

    /** Empty if the machine was lost. */
    private Optional<TrialResult> trial(Cell cell, Bench bench) {
        try {
            Function<Scenario, Maximum> producer = scenario -> calibrations.maximum(baseline(cell, bench), scenario);
            return Optional.of(bench.trial(cell.consumer(), prepared.scenario(cell), producer));
        } catch (RingbenchException e) {
            if (e.category() != Category.RUN) {
                throw e;
            }
            LOG.warn("{}: {}", cell, e.getMessage());
            return Optional.empty();
        }
    }

    private Calibrations.Baseline baseline(Cell cell, Bench bench) {
        String consumer = prepared.matrix().baseline().label();
        return new Calibrations.Baseline(
                cell.target(),
                consumer,
                bench.bootId(),
                scenario -> bench.trial(consumer, scenario, unused -> {
                    throw new IllegalStateException("a calibration is paced by nothing");
                }));
    }

    private static TrialResult lost(RunningMachine machine) {
        String detail =
                "the machine was lost during this trial; its console's last lines: " + machine.lastConsoleLines(5);
        return new TrialResult(new Outcome.Failed("machine", detail), Optional.empty());
    }

    private void storeUnmeasured(Attempt attempt, Outcome outcome) {
        for (Cell cell : List.copyOf(attempt.remaining())) {
            Measured measured = new Measured(cell, Optional.empty(), "", Instant.now(), Duration.ZERO);
            store(attempt, measured, new TrialResult(outcome, Optional.empty()));
        }
    }

    private void store(Attempt attempt, Measured measured, TrialResult result) {
        Plan.Block block = attempt.block();
        Trial trial = new Trial(
                measured.cell(),
                block.number(),
                attempt.number(),
                block.cells().indexOf(measured.cell()) + 1,
                prepared.matrix().seed(),
                measured.bootId(),
                measured.startedAt(),
                measured.took().toMillis(),
                result.outcome(),
                result.readings(),
                result.probes());
        folder.append(trial);
        attempt.remaining().remove(measured.cell());
        clock.tell(new Progress.TrialFinished(trial, measured.accelerator(), number.incrementAndGet()));
    }

    /** A block on its way: what of it is still to be measured. */
    private record Attempt(Plan.Block block, int number, List<Integer> hostCpus, Deque<Cell> remaining) {
        Attempt(Plan.Block block, int number, List<Integer> hostCpus) {
            this(block, number, hostCpus, new ArrayDeque<>(block.cells()));
        }
    }

    private record Measured(
            Cell cell, Optional<Accelerator> accelerator, String bootId, Instant startedAt, Duration took) {}
}
