package dev.ringbench.pipeline;

import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Plan;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.plan.Estimate;
import dev.ringbench.plan.Planner;
import dev.ringbench.stats.Sensitivity;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stages 1 and 2 alone: what a run would do, and how long that takes by earlier runs. */
public final class Planning {
    /** More runs tell little more, and each takes time to read. */
    private static final int EARLIER_RUNS = 5;

    private final Plan plan;
    private final DiskNeed disk;
    private final List<StoredRun> earlier;
    private final Estimate estimate;

    private Planning(Plan plan, DiskNeed disk, List<StoredRun> earlier) {
        this.plan = plan;
        this.disk = disk;
        this.earlier = earlier;
        this.estimate = new Estimate(plan.matrix(), earlier);
    }

    public static Planning of(Path home, Path reports, RunOptions.Selection selection) {
        Loaded loaded = Loaded.from(home, selection);
        try (LocalMachine here = new LocalMachine()) {
            DiskNeed disk = DiskNeed.of(loaded, Caches.ofUser(here));
            return new Planning(Planner.plan(loaded.matrix()), disk, earlierRuns(reports));
        }
    }

    public Plan plan() {
        return plan;
    }

    /** What is still to be made before stage 7, and whether the disk has room for it. */
    public DiskNeed disk() {
        return disk;
    }

    /** How many different cells the plan has. */
    public int cells() {
        return Planner.cells(plan.matrix()).size();
    }

    /** How long stage 7 takes. */
    public Duration estimate() {
        return estimate.measuring(plan);
    }

    /** How many earlier trials of the same cells the estimate goes by; 0 means that it is assumed. */
    public long basis() {
        return estimate.basis();
    }

    /** How many blocks find a small difference, by the spread of earlier runs; nothing of cells that none measured. */
    public List<Detectability> detectability() {
        return new Sensitivity(plan.matrix(), earlier).all();
    }

    static Estimate estimate(Plan plan, Path reports) {
        return new Estimate(plan.matrix(), earlierRuns(reports));
    }

    /** The newest stored runs that can be read; one that cannot be is no reason to stop. */
    private static List<StoredRun> earlierRuns(Path reports) {
        return RunFolder.all(reports).stream()
                .limit(EARLIER_RUNS)
                .flatMap(folder -> readable(folder).stream())
                .toList();
    }

    private static Optional<StoredRun> readable(RunFolder folder) {
        try {
            return Optional.of(folder.read());
        } catch (RingbenchException e) {
            return Optional.empty();
        }
    }
}
