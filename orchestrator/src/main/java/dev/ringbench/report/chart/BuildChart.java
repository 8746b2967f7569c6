package dev.ringbench.report.chart;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.summary.ConsumerSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** build_time_and_size: for each architecture, how long a cold build takes and how large what comes of it is. */
final class BuildChart {
    private static final double MS_PER_SECOND = 1e3;
    private static final double BYTES_PER_MIB = 1 << 20;

    private final Panels panels;

    BuildChart(Panels panels) {
        this.panels = panels;
    }

    Figure figure() {
        List<RowPanel> all = new ArrayList<>();
        architectures().forEach(architecture -> {
            all.add(panel(
                    architecture,
                    new Reading(
                            "builds.time",
                            artifact -> artifact.buildMs() / MS_PER_SECOND,
                            artifact -> panels.format().duration(artifact.buildMs()))));
            all.add(panel(
                    architecture,
                    new Reading(
                            "builds.size",
                            artifact -> artifact.sizeBytes() / BYTES_PER_MIB,
                            artifact -> panels.format().bytes(artifact.sizeBytes()))));
        });
        return new Figure(
                panels.figureHeading(
                        panels.texts().get("builds.title"),
                        List.of(panels.texts().get("builds.notes"))),
                all,
                2);
    }

    private List<Architecture> architectures() {
        return panels.summary().consumers().stream()
                .flatMap(consumer -> consumer.artifacts().stream())
                .map(ArtifactRecord::architecture)
                .distinct()
                .sorted()
                .toList();
    }

    private RowPanel panel(Architecture architecture, Reading reading) {
        List<Double> bounds = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (ConsumerSummary consumer : panels.summary().consumers()) {
            Optional<ArtifactRecord> artifact = consumer.artifacts().stream()
                    .filter(candidate -> candidate.architecture() == architecture)
                    .findFirst();
            artifact.ifPresent(built -> bounds.add(reading.value().applyAsDouble(built)));
            rows.add(new Row(
                    consumer.title(),
                    artifact.map(reading.text()).orElse(panels.texts().get("matrix.none")),
                    panels.color(consumer.consumer()),
                    artifact.map(built -> List.<Mark>of(
                                    new Mark.Median(reading.value().applyAsDouble(built))))
                            .orElse(List.of())));
        }
        Scale scale = panels.scale(bounds);
        String axis = panels.axis(panels.texts().get(reading.axis()), scale, bounds);
        return new RowPanel(
                new Heading(architecture.label(), Typeface.PANEL, List.of(axis)), scale, rows, OptionalDouble.empty());
    }

    /**
     * One of the readings of an artifact.
     *
     * @param axis key of the axis's name
     * @param text how it is written beside its row
     */
    private record Reading(
            String axis, ToDoubleFunction<ArtifactRecord> value, Function<ArtifactRecord, String> text) {}
}
