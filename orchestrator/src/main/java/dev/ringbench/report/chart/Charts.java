package dev.ringbench.report.chart;

import dev.ringbench.model.RunSummary;
import java.util.List;
import java.util.function.Function;

/** Every chart of a report, by the name of its file. */
public final class Charts {
    private static final List<Kind> KINDS = List.of(
            new Kind("headline", panels -> new CpuChart(panels).headline()),
            new Kind("throughput_comparison", panels -> new ThroughputChart(panels).figure()),
            new Kind("performance_ratio", panels -> new RatioChart(panels).figure()),
            new Kind("cpu_per_event", panels -> new CpuChart(panels).figure()),
            new Kind("event_count_comparison", panels -> new CountChart(panels).figure()),
            new Kind("comparison_matrix", panels -> new MatrixChart(panels).figure()),
            new Kind("summary_stats", panels -> new StatisticsChart(panels).figure()),
            new Kind("delivered_over_time", panels -> new TimeChart(panels).figure()),
            new Kind("latency_percentiles", panels -> new LatencyChart(panels).figure()),
            new Kind("lossless_rate", panels -> new LosslessChart(panels).figure()),
            new Kind("platform_compatibility", panels -> new PlatformChart(panels).figure()),
            new Kind("build_time_and_size", panels -> new BuildChart(panels).figure()));

    static {
        // Charts are files: no display is looked for, whatever the user's session offers.
        System.setProperty("java.awt.headless", "true");
    }

    private final RunSummary summary;

    public Charts(RunSummary summary) {
        this.summary = summary;
    }

    /** Those in which this run has something to draw; without the extension, in the order in which a report shows them. */
    public List<String> names() {
        Panels panels = new Panels(summary, Theme.LIGHT);
        return KINDS.stream()
                .filter(kind -> !kind.figure().apply(panels).panels().isEmpty())
                .map(Kind::name)
                .toList();
    }

    /** All that there are. */
    public static List<String> all() {
        return KINDS.stream().map(Kind::name).toList();
    }

    /** The chart as a PNG, 1,660 pixels wide. */
    public byte[] png(String name, boolean dark) {
        Panels panels = new Panels(summary, dark ? Theme.DARK : Theme.LIGHT);
        Kind kind = KINDS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no chart is called " + name));
        return kind.figure().apply(panels).png(panels.theme());
    }

    private record Kind(String name, Function<Panels, Figure> figure) {}
}
