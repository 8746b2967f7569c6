package dev.ringbench.pipeline;

import dev.ringbench.model.Progress;
import dev.ringbench.model.Stage;
import dev.ringbench.model.Timing;
import dev.ringbench.store.RunFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tells and stores how long stages and the works in them take. What ends before the run has a folder is stored when it
 * gets one. Summarising and rendering are told, not stored: a run's data ends with its last trial.
 */
final class StageClock {
    private final Progress.Listener progress;
    private final List<Timing> unstored = new ArrayList<>();
    private Optional<RunFolder> folder = Optional.empty();

    StageClock(Progress.Listener progress) {
        this.progress = progress;
    }

    /** From now on timings are stored there, those of before first. */
    void storeIn(RunFolder runFolder) {
        folder = Optional.of(runFolder);
        unstored.forEach(runFolder::append);
        unstored.clear();
    }

    /** Passes on what has no duration. Targets that are measured at once tell one after another. */
    synchronized void tell(Progress event) {
        progress.on(event);
    }

    /** Runs a stage of the pipeline. */
    <T> T stage(Stage stage, Supplier<T> body) {
        tell(new Progress.StageStarted(stage));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        T value = body.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        store(new Timing(stage, "", startedAt, took.toMillis(), false));
        tell(new Progress.StageFinished(stage, took));
        return value;
    }

    /** The same for a stage that yields nothing. */
    void perform(Stage stage, Runnable body) {
        stage(stage, () -> {
            body.run();
            return stage;
        });
    }

    /** Runs a part of a stage that is worth a line of its own; {@code cached} tells whether a cache answered. */
    <T> T work(Stage stage, String what, Supplier<T> body, Predicate<T> cached) {
        tell(new Progress.Working(stage, what));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        T value = body.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        store(new Timing(stage, what, startedAt, took.toMillis(), cached.test(value)));
        tell(new Progress.Worked(stage, what, took, cached.test(value)));
        return value;
    }

    private synchronized void store(Timing timing) {
        if (timing.stage().compareTo(Stage.MEASURE) > 0) {
            return;
        }
        folder.ifPresentOrElse(stored -> stored.append(timing), () -> unstored.add(timing));
    }
}
