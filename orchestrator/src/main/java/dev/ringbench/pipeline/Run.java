package dev.ringbench.pipeline;

import dev.ringbench.cache.HostLock;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Progress;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.Stage;
import dev.ringbench.plan.Planner;
import dev.ringbench.report.ReportWriter;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.RunFolder;

/** The main job: from a matrix to a report. */
public final class Run {
    private final RunOptions options;
    private final Progress.Listener progress;
    private final StageClock clock;

    private Run(RunOptions options, Progress.Listener progress) {
        this.options = options;
        this.progress = progress;
        this.clock = new StageClock(progress);
    }

    /**
     * Runs the nine stages:
     *
     * <ol>
     *   <li>load and validate the matrix
     *   <li>plan cells and order
     *   <li>check the host (doctor)
     *   <li>prepare the builder root
     *   <li>build artifacts
     *   <li>prepare guest images
     *   <li>for each target and block: start guest, upload, trials, stop guest; each result is stored before the next
     *       begins
     *   <li>summarise
     *   <li>render
     * </ol>
     *
     * One run at a time on a host holds stages 4 to 7.
     *
     * @throws dev.ringbench.model.RingbenchException if a stage as a whole failed; what a target, a consumer or a trial
     *     could not do is an outcome in the results
     */
    public static RunResult run(RunOptions options, Progress.Listener progress) {
        return new Run(options, progress).run();
    }

    private RunResult run() {
        try (RunLog log = new RunLog()) {
            Loaded loaded = clock.stage(Stage.LOAD, () -> Loaded.from(options.home(), options.selection()));
            Plan plan = clock.stage(Stage.PLAN, () -> Planner.plan(loaded.matrix()));
            Doctor doctor = clock.stage(Stage.DOCTOR, () -> Doctor.examine(loaded));
            RunFolder folder = folder(plan, log);
            if (!doctor.everyTargetLacksSomething()) {
                try (HostLock lock = HostLock.acquire(
                        "run " + folder.id(),
                        options.wait(),
                        holder -> progress.on(new Progress.Warning("waiting: this host is held by " + holder)))) {}
            }
            RunSummary summary = clock.stage(Stage.SUMMARISE, () -> Summariser.summarise(folder.read()));
            clock.stage(Stage.RENDER, () -> ReportWriter.write(summary, folder.path()));
            return new RunResult(folder.path(), summary, doctor.everyTargetLacksSomething());
        }
    }
}
