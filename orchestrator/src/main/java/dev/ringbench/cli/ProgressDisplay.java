package dev.ringbench.cli;

import dev.ringbench.model.Progress;

/** Shows a run's progress until it is closed. */
interface ProgressDisplay extends Progress.Listener, AutoCloseable {
    @Override
    void close();
}
