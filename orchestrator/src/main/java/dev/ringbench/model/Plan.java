package dev.ringbench.model;

import java.util.List;

/** The trials of a matrix, in the order in which they are measured. */
public record Plan(Matrix matrix, List<Block> blocks) {

    public Plan {
        blocks = List.copyOf(blocks);
    }

    /**
     * One trial of every cell of a target, in one boot.
     *
     * @param number from 1
     * @param cells in the order in which they are measured
     */
    public record Block(Target target, int number, List<Cell> cells) {
        public Block {
            cells = List.copyOf(cells);
        }
    }

    /** The blocks of one target, in their order. */
    public List<Block> of(Target target) {
        return blocks.stream().filter(block -> block.target().equals(target)).toList();
    }

    /** Every cell that has a trial, once, in the order in which they come up. */
    public List<Cell> cells() {
        return blocks.stream()
                .flatMap(block -> block.cells().stream())
                .distinct()
                .toList();
    }

    public int trials() {
        return blocks.stream().mapToInt(block -> block.cells().size()).sum();
    }
}
