package dev.ringbench.cli;

import dev.ringbench.pipeline.Rendering;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code render}: a stored run's report again, from what is stored and nothing else. */
@Command(
        name = "render",
        sortOptions = false,
        header = "Write a stored run's report and charts again; runs nothing, the same text bytes every time.")
final class RenderCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Parameters(paramLabel = "RUN", description = "The run's folder, such as reports/20260101T000000Z-quick.")
    private Path run;

    @Option(names = "--publish", description = "Write BENCHMARKS.md and benchmark_charts/ in the project home as well.")
    private boolean publish;

    @Override
    public Integer call() {
        System.out.println(Rendering.render(run));
        if (publish) {
            System.out.println(Rendering.publish(run, home.home()));
        }
        return ExitStatus.OK.code();
    }
}
