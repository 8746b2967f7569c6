package dev.ringbench.pipeline;

import dev.ringbench.build.BuilderRoot;
import dev.ringbench.cache.HostLock;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.guest.GuestImage;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Progress;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.Stage;
import dev.ringbench.model.StoredRun;
import dev.ringbench.plan.Planner;
import dev.ringbench.report.ReportWriter;
import dev.ringbench.stats.Summariser;
import dev.ringbench.store.RunFolder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The main job: from a matrix to a report. */
public final class Run {
    private final RunOptions options;
    private final UnaryOperator<Loaded> arrangement;
    private final StageClock clock;
    private final Instant startedAt = Instant.now();
    private final LocalMachine here = new LocalMachine();

    private Run(RunOptions options, UnaryOperator<Loaded> arrangement, Progress.Listener progress) {
        this.options = options;
        this.arrangement = arrangement;
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
        return new Run(options, UnaryOperator.identity(), progress).run();
    }

    /** The same, of what the arrangement makes of the matrix. */
    static RunResult run(RunOptions options, UnaryOperator<Loaded> arrangement, Progress.Listener progress) {
        return new Run(options, arrangement, progress).run();
    }

    // The lock is a scope: nothing is asked of it.
    @SuppressWarnings("try")
    private RunResult run() {
        try (RunLog log = new RunLog()) {
            Optional<RunFolder> resumed = options.resume().map(RunFolder::open);
            Loaded loaded = clock.stage(Stage.LOAD, () -> load(resumed));
            Plan plan = clock.stage(Stage.PLAN, () -> Planner.plan(loaded.matrix()));
            Doctor doctor = clock.stage(Stage.DOCTOR, () -> Doctor.examine(loaded));
            if (doctor.everyTargetLacksSomething()) {
                throw doctor.refusal();
            }
            Lanes lanes = Lanes.of(loaded.matrix(), HostFacts.cpus());
            RunFolder folder = resumed.orElseGet(
                    () -> RunFolder.create(options.reports(), loaded.matrix().name(), startedAt));
            log.writeTo(folder.log());
            try (HostLock lock = HostLock.acquire(
                    "run " + folder.id(), options.waits(), holder -> warn("waiting: this host is held by " + holder))) {
                clock.storeIn(folder);
                Preparing preparing = new Preparing(loaded, clock, here, options.refresh());
                preparing.exclude(doctor.lacking());
                BuilderRoot root = clock.stage(Stage.BUILDER, preparing::builderRoot);
                Map<Architecture, Kit> kits = clock.stage(Stage.BUILD, () -> preparing.kits(root));
                Map<Architecture, GuestImage> images = clock.stage(Stage.IMAGES, preparing::images);
                Prepared prepared = new Prepared(
                        loaded.matrix(), kits, images, preparing.unready(), preparing.providers(this::warn));

                RunManifest manifest = manifest(folder, loaded, preparing, new Made(root, images));
                Resumption resumption = resumption(folder, manifest, resumed.isPresent());
                Measuring measuring =
                        new Measuring(folder, prepared, lanes, Planning.estimate(plan, options.reports()), clock);
                clock.perform(Stage.MEASURE, () -> measuring.measure(plan, resumption));
            }

            RunSummary summary = clock.stage(Stage.SUMMARISE, () -> new Summariser().summarise(folder.read()));
            clock.perform(Stage.RENDER, () -> new ReportWriter().write(summary, folder.path()));
            return new RunResult(folder.path(), summary);
        }
    }

    private Loaded load(Optional<RunFolder> resumed) {
        if (resumed.isPresent() && options.selection().isEmpty()) {
            return Loaded.of(options.home(), resumed.get().read().manifest());
        }
        return arrangement.apply(Loaded.from(options.home(), options.selection()));
    }

    /** A new run states what it is; a resumed one must still be that. */
    private static Resumption resumption(RunFolder folder, RunManifest now, boolean resumed) {
        if (!resumed) {
            folder.writeManifest(now);
            return Resumption.ofNothing();
        }
        StoredRun stored = folder.read();
        Resumption.requireSame(stored, now);
        return new Resumption(stored.trials());
    }

    private RunManifest manifest(RunFolder folder, Loaded loaded, Preparing preparing, Made made) {
        return new RunManifest(
                RunFolder.SCHEMA,
                folder.id(),
                startedAt,
                Version.current(),
                HostFacts.commit(here, options.home()),
                loaded.whole(),
                loaded.consumers(),
                Planner.cells(loaded.matrix()),
                preparing.artifacts(),
                made.images().values().stream().map(GuestImage::record).toList(),
                made.root().key(),
                made.root().packages(),
                HostFacts.host());
    }

    private void warn(String what) {
        clock.tell(new Progress.Warning(what));
    }

    /** What stages 4 and 6 made. */
    private record Made(BuilderRoot root, Map<Architecture, GuestImage> images) {}
}
