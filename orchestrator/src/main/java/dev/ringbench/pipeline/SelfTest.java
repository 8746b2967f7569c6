package dev.ringbench.pipeline;

import dev.ringbench.model.Progress;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.SelfComparison;
import dev.ringbench.stats.SelfComparing;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;

/** The A/A test: an ordinary run of a matrix in which each consumer stands beside itself, and what it says of alarms. */
public final class SelfTest {
    private static final SelfComparing COMPARING = new SelfComparing();

    private SelfTest() {}

    /**
     * Measures such a run.
     *
     * @param pairs how often each consumer is compared with itself, each time over the matrix's blocks
     * @return the run's folder
     * @throws RingbenchException as {@link Run#run}; and of category CONFIGURATION if the blocks are too few to compare
     */
    public static Path measure(RunOptions options, int pairs, Progress.Listener progress) {
        return Run.run(options, loaded -> arranged(loaded, pairs), progress).folder();
    }

    /**
     * What a stored run says.
     *
     * @param pairs into how many its blocks are cut
     * @throws RingbenchException of category CONFIGURATION if it is no such run, or cannot be cut so
     */
    public static SelfComparison of(Path run, int pairs) {
        StoredRun stored = RunFolder.open(run).read();
        int blocks = stored.manifest().matrix().blocks();
        if (blocks % pairs != 0 || blocks / pairs < COMPARING.minimumBlocks()) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    run + ": its " + blocks + " blocks are not " + pairs + " pairs of " + COMPARING.minimumBlocks()
                            + " or more each; give the run's own number with --pairs");
        }
        SelfComparison comparison = COMPARING.compare(stored, pairs);
        if (comparison.lines().isEmpty()) {
            throw new RingbenchException(
                    Category.CONFIGURATION, run + ": no consumer has a second name there; make such a run with aa");
        }
        return comparison;
    }

    private static Loaded arranged(Loaded loaded, int pairs) {
        int blocks = loaded.matrix().blocks();
        if (blocks < COMPARING.minimumBlocks()) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    "blocks: " + blocks + " are too few for a comparison; allowed is " + COMPARING.minimumBlocks()
                            + " or more, in the matrix or with --blocks");
        }
        return loaded.againstItself(pairs);
    }
}
