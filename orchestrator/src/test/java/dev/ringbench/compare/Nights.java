package dev.ringbench.compare;

import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One run, made into many: a night apart, each with a little drift of its own, and from one night on slower. */
public final class Nights {
    private Nights() {}

    /**
     * @param from index of the first night on which every consumer takes {@code factor} times the CPU time
     */
    public static List<StoredRun> of(StoredRun run, int count, int from, double factor) {
        return IntStream.range(0, count)
                .mapToObj(night -> {
                    double drift = 1 + 0.01 * Math.sin(night * 2.4);
                    StoredRun changed =
                            PublishedRun.cpuTimes(run, trial -> true, night < from ? drift : drift * factor);
                    return new StoredRun(manifest(run.manifest(), night), changed.trials(), run.boots(), run.timings());
                })
                .toList();
    }

    private static RunManifest manifest(RunManifest old, int night) {
        return new RunManifest(
                old.schema(),
                old.id().replace("20260102", "202602" + String.format(java.util.Locale.ROOT, "%02d", night + 1)),
                old.startedAt().plus(Duration.ofDays(night)),
                old.ringbenchVersion(),
                String.format(java.util.Locale.ROOT, "%040x", 0xabcdef0123L + night),
                old.matrix(),
                old.implementations(),
                old.plannedCells(),
                old.artifacts(),
                old.images(),
                old.builder(),
                old.builderPackages(),
                old.host());
    }
}
