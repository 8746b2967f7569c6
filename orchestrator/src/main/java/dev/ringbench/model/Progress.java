package dev.ringbench.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run tells while it runs; the command line decides how to show it. */
public sealed interface Progress {

    /** Receives progress; called from the run's own thread. */
    @FunctionalInterface
    interface Listener {
        void on(Progress progress);
    }

    record StageStarted(Stage stage) implements Progress {}

    record StageFinished(Stage stage, Duration took) implements Progress {}

    /** Something that takes a while begins, such as {@code building go-ebpf for arm64}. */
    record Working(Stage stage, String what) implements Progress {}

    /** It has ended, or a cache answered. */
    record Worked(Stage stage, String what, Duration took, boolean cached) implements Progress {}

    /**
     * How long the measuring will take, before its first trial.
     *
     * @param trials how many there are in all
     * @param cells what they measure, each once
     */
    record MeasuringPlanned(int trials, Duration estimate, List<Cell> cells) implements Progress {}

    /**
     * @param number from 1, of all trials of the run
     */
    record TrialStarted(Cell cell, int block, int number, Duration estimate) implements Progress {}

    /**
     * @param accelerator what executed the target's instructions; empty if it was not booted
     */
    record TrialFinished(Trial trial, Optional<Accelerator> accelerator, int number) implements Progress {}

    /** Something that the user should know, and that stops nothing. */
    record Warning(String what) implements Progress {}
}
