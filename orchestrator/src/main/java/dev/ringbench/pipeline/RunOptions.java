package dev.ringbench.pipeline;

import dev.ringbench.model.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param home the project home, with impls/
 * @param reports where runs are stored
 * @param selection which matrix, and what of it
 * @param resume a stored run whose incomplete blocks are measured again, in place of a new run
 * @param refresh whether builder root and images are made anew although a cache has them
 * @param waits whether it waits for another run on this host
 */
public record RunOptions(
        Path home, Path reports, Selection selection, Optional<Path> resume, boolean refresh, boolean waits) {

    /**
     * Which matrix, and what of it.
     *
     * @param matrix its file; empty for the project's matrix.yaml, or for that of the run that is resumed
     * @param only {@code key=name} filters; empty for everything
     * @param blocks in place of the matrix's
     * @param windowSeconds in place of every scenario's
     * @param shard the part of all that which this run measures; empty for the whole
     */
    public record Selection(
            Optional<Path> matrix,
            List<String> only,
            Optional<Integer> blocks,
            Optional<Integer> windowSeconds,
            Optional<Shard> shard) {

        /** All of a matrix. */
        public static Selection ofMatrix(Optional<Path> file) {
            return new Selection(file, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Whether it says nothing, so that a resumed run's own matrix is meant. */
        public boolean isEmpty() {
            return matrix.isEmpty() && only.isEmpty() && blocks.isEmpty() && windowSeconds.isEmpty() && shard.isEmpty();
        }
    }
}
