package dev.ringbench.pipeline;

import dev.ringbench.model.RunSummary;
import dev.ringbench.model.summary.CellSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run came to.
 *
 * @param folder where it is stored
 */
public record RunResult(Path folder, RunSummary summary) {

    /** Whether every cell is ok or unsupported, and at least one is ok. */
    public boolean allOkOrUnsupported() {
        List<String> states = Stream.concat(
                        summary.groups().stream().flatMap(group -> group.cells().stream()),
                        summary.checks().stream().flatMap(check -> check.cells().stream()))
                .map(CellSummary::status)
                .toList();
        return states.contains("ok")
                && states.stream().allMatch(state -> state.equals("ok") || state.equals("unsupported"));
    }
}
