package dev.ringbench.model.summary;

import dev.ringbench.model.Cell;
import java.util.OptionalInt;

/**
 * How many blocks a matrix needs to find a difference of some size in one cell, by the spread in earlier runs.
 *
 * @param effect the difference as a share: 0.05 for 5 %
 * @param chance how often it is found, 0 to 1
 * @param blocks empty if more than {@code mostBlocks}
 * @param mostBlocks where the search ends
 * @param runs earlier runs whose spread this is from; at least one
 */
public record Detectability(Cell cell, double effect, double chance, OptionalInt blocks, int mostBlocks, int runs) {}
