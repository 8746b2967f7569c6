package dev.ringbench.cli;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Shard;
import dev.ringbench.pipeline.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Measure the I-th of N parts, split by target; merge joins them.")
    private Optional<Shard> shard = Optional.empty();

    /** Whether it says nothing. */
    boolean isEmpty() {
        return toSelection().isEmpty();
    }

    /** As the pipeline takes it. */
    RunOptions.Selection toSelection() {
        return new RunOptions.Selection(matrix, only, blocks, windowSeconds, shard);
    }

    private static final class ShardConverter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String value) {
            try {
                return Shard.parse(value);
            } catch (RingbenchException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
