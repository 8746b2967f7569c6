package dev.ringbench.cli;

import dev.ringbench.pipeline.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which matrix, and what of it: shared by the commands that plan or measure. */
final class SelectionOptions {
    @Parameters(
            paramLabel = "MATRIX",
            arity = "0..1",
            description = "What to measure. Default: matrix.yaml in the project home.")
    private Optional<Path> matrix = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "KEY=NAME",
            split = ",",
            description = {
                "Measure a part of the matrix: target=, implementation= or scenario=, comma-separated or repeated.",
                "Example: --only target=arm64,implementation=go-ebpf"
            })
    private List<String> only = List.of();

    @Option(names = "--blocks", paramLabel = "N", description = "Repetitions, in place of the matrix's.")
    private Optional<Integer> blocks = Optional.empty();

    @Option(
            names = "--window-seconds",
            paramLabel = "N",
            description = "Measured window of every scenario, in place of the matrix's.")
    private Optional<Integer> windowSeconds = Optional.empty();

    /** Whether it says nothing. */
    boolean isEmpty() {
        return toSelection().isEmpty();
    }

    /** As the pipeline takes it. */
    RunOptions.Selection toSelection() {
        return new RunOptions.Selection(matrix, only, blocks, windowSeconds);
    }
}
