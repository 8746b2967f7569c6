package dev.ringbench.cli;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A table that grows by a row with each finished trial; its columns are as wide as the plan's longest names. */
final class TrialTable {
    private static final double NS_PER_SECOND = 1e9;
    private static final String NONE = "-";

    /** What a target will turn out to run on is not known when the columns are laid out. */
    private static final Optional<Accelerator> LONGEST = Arrays.stream(Accelerator.values())
            .max(Comparator.comparingInt(accelerator -> accelerator.label().length()));

    private final int trials;
    private final String format;

    TrialTable(Progress.MeasuringPlanned planned) {
        trials = planned.trials();
        int numbers = (trials + "/" + trials).length();
        format = "%" + Math.max("trial".length(), numbers) + "s  %-"
                + width(planned.cells(), cell -> target(cell, LONGEST), "target")
                + "s  %-" + width(planned.cells(), Cell::consumer, "consumer")
                + "s  %-" + width(planned.cells(), Cell::scenario, "scenario")
                + "s  %5s  %-11s  %12s  %12s  %7s  %s";
    }

    String headings() {
        return line(
                "trial", "target", "consumer", "scenario", "block", "outcome", "events/s", "CPU ns/event", "lost", "");
    }

    String row(Progress.TrialFinished finished) {
        Trial trial = finished.trial();
        boolean counts = trial.outcome() instanceof Outcome.Ok;
        Function<Function<Readings, String>, String> read =
                text -> trial.readings().filter(readings -> counts).map(text).orElse(NONE);
        return line(
                finished.number() + "/" + trials,
                target(trial.cell(), finished.accelerator()),
                trial.cell().consumer(),
                trial.cell().scenario(),
                trial.block(),
                trial.outcome().label(),
                read.apply(TrialTable::rate),
                read.apply(TrialTable::cpuTime),
                read.apply(TrialTable::lost),
                counts ? "" : Words.why(trial.outcome()));
    }

    private String line(Object... columns) {
        return String.format(Locale.ROOT, format, columns).stripTrailing();
    }

    /** Events that entered the ring in the window: what the consumer took differs from it by a ring at most. */
    private static String rate(Readings readings) {
        double seconds = (readings.windowEnd().timeNs() - readings.windowStart().timeNs()) / NS_PER_SECOND;
        return String.format(Locale.ROOT, "%,.0f", submitted(readings) / seconds);
    }

    private static String cpuTime(Readings readings) {
        // One that reads a clock for each event costs more than its reading.
        if (submitted(readings) == 0 || readings.latency().isPresent()) {
            return NONE;
        }
        long cpuNs =
                readings.windowEnd().consumerCpuNs() - readings.windowStart().consumerCpuNs();
        return Words.nanoseconds((double) cpuNs / submitted(readings));
    }

    private static String lost(Readings readings) {
        Reading start = readings.windowStart();
        Reading end = readings.windowEnd();
        long dropped = end.dropped() - start.dropped();
        long offered = dropped + submitted(readings);
        return offered == 0 ? NONE : String.format(Locale.ROOT, "%.2f %%", 100.0 * dropped / offered);
    }

    private static long submitted(Readings readings) {
        return readings.windowEnd().submitted() - readings.windowStart().submitted();
    }

    private static String target(Cell cell, Optional<Accelerator> accelerator) {
        return cell.target() + accelerator.map(label -> " (" + label + ")").orElse("");
    }

    private static int width(List<Cell> cells, Function<Cell, String> name, String heading) {
        return Math.max(
                heading.length(),
                cells.stream().map(name).mapToInt(String::length).max().orElse(0));
    }
}
