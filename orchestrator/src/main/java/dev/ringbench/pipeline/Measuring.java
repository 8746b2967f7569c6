package dev.ringbench.pipeline;

import dev.ringbench.guest.RunningMachine;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Progress;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Stage;
import dev.ringbench.model.Trial;
import dev.ringbench.plan.Estimate;
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
import java.util.OptionalLong;
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
    private int number;

    Measuring(RunFolder folder, Prepared prepared, Estimate estimate, StageClock clock) {
        this.folder = folder;
        this.prepared = prepared;
        this.clock = clock;
        this.estimate = estimate;
        this.calibrations = new Calibrations(folder.read().calibrations(), folder::append);
    }

    void measure(List<Plan.Block> blocks, Resumption resumption) {
        Plan left = new Plan(prepared.matrix(), blocks);
        clock.tell(new Progress.MeasuringPlanned(left.trials(), estimate.measuring(left), left.cells()));
        for (Plan.Block block : blocks) {
            measure(new Attempt(block, resumption.nextAttempt(block)));
        }
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
        String what = "boot " + attempt.block().target().name();
        try (RunningMachine machine = clock.work(
                        Stage.MEASURE,
                        what,
                        () -> prepared.start(attempt.block().target()),
                        started -> false);
                Bench bench = Bench.set(machine, prepared.kit(attempt.block().target()))) {
            folder.append(bench.boot(attempt.block(), attempt.number()));
            boolean alive = true;
            while (alive && !attempt.remaining().isEmpty()) {
                alive = measure(attempt, bench, machine);
            }
        } catch (RingbenchException e) {
            if (e.category() != Category.RUN) {
                throw e;
            }
            // No machine, or none that takes the consumers: another try would end the same way.
            storeUnmeasured(attempt, new Outcome.Failed("boot", e.getMessage()));
        }
    }

    /** Measures the next cell; false if the machine was lost in it. */
    private boolean measure(Attempt attempt, Bench bench, RunningMachine machine) {
        Cell cell = attempt.remaining().peek();
        clock.tell(new Progress.TrialStarted(cell, attempt.block().number(), number + 1, estimate.trial(cell)));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        OptionalLong delayed = machine.runDelayNs();
        Optional<TrialResult> result = trial(cell, bench);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Optional<Long> hostRunDelayNs = difference(machine.runDelayNs(), delayed);
        Measured measured = new Measured(cell, machine.bootId(), startedAt, took, hostRunDelayNs);
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

    private static Optional<Long> difference(OptionalLong after, OptionalLong before) {
        return after.isPresent() && before.isPresent()
                ? Optional.of(after.getAsLong() - before.getAsLong())
                : Optional.empty();
    }

    private static TrialResult lost(RunningMachine machine) {
        String detail =
                "the machine was lost during this trial; its console's last lines: " + machine.lastConsoleLines(5);
        return new TrialResult(new Outcome.Failed("machine", detail), Optional.empty());
    }

    private void storeUnmeasured(Attempt attempt, Outcome outcome) {
        for (Cell cell : List.copyOf(attempt.remaining())) {
            Measured measured = new Measured(cell, "", Instant.now(), Duration.ZERO, Optional.empty());
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
                measured.hostRunDelayNs(),
                result.outcome(),
                result.readings(),
                result.probes());
        folder.append(trial);
        attempt.remaining().remove(measured.cell());
        number++;
        clock.tell(new Progress.TrialFinished(trial, number));
    }

    /** A block on its way: what of it is still to be measured. */
    private record Attempt(Plan.Block block, int number, Deque<Cell> remaining) {
        Attempt(Plan.Block block, int number) {
            this(block, number, new ArrayDeque<>(block.cells()));
        }
    }

    private record Measured(
            Cell cell, String bootId, Instant startedAt, Duration took, Optional<Long> hostRunDelayNs) {}
}
