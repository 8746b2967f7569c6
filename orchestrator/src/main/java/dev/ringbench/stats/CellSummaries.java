package dev.ringbench.stats;

import dev.ringbench.model.Cell;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.model.summary.CellSummary;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Flag;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.model.summary.OutcomeCount;
import dev.ringbench.model.summary.Proof;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Summarises each cell by itself. */
final class CellSummaries {
    private final Rules rules;
    private final RunManifest manifest;
    private final StoredRun run;
    private final Counted counted;
    private final Estimates estimates;
    private final Flags flags;

    CellSummaries(StoredRun run, Counted counted, Rules rules) {
        this.run = run;
        this.manifest = run.manifest();
        this.counted = counted;
        this.rules = rules;
        this.estimates = new Estimates(rules, manifest.matrix().seed());
        this.flags = new Flags(rules);
    }

    CellSummary summarise(Cell cell, Scenario scenario) {
        List<Trial> current = counted.current().stream()
                .filter(trial -> trial.cell().equals(cell))
                .toList();
        SortedMap<Integer, Window> windows = new TreeMap<>();
        for (Trial trial : current) {
            if (Counted.isOk(trial)) {
                windows.put(trial.block(), new Window(trial.readings().orElseThrow(), scenario.batch()));
            }
        }
        Map<Metric, Estimate> measured = estimates(windows);
        long stored =
                run.trials().stream().filter(trial -> trial.cell().equals(cell)).count();
        return new CellSummary(
                cell,
                manifest.matrix().blocks(),
                (int) stored - current.size(),
                outcomes(current),
                measured,
                windows.values().stream().map(Window::proof).reduce(Proof::plus),
                measured.containsKey(Metric.LOST_SHARE)
                        && measured.get(Metric.LOST_SHARE).median() < rules.producerLimitedLostShare(),
                generatorLimited(scenario, windows),
                flags(cell, current, windows),
                Timelines.median(windows.values()),
                distinct(current, Readings::consumerLibrary),
                distinct(current, Readings::consumerRuntime));
    }

    private Map<Metric, Estimate> estimates(SortedMap<Integer, Window> windows) {
        Map<Metric, SortedMap<Integer, Double>> values = new EnumMap<>(Metric.class);
        windows.forEach((block, window) -> window.metrics()
                .forEach((metric, value) ->
                        values.computeIfAbsent(metric, key -> new TreeMap<>()).put(block, value)));
        Map<Metric, Estimate> measured = new EnumMap<>(Metric.class);
        values.forEach((metric, byBlock) -> measured.put(metric, estimates.of(byBlock)));
        return measured;
    }

    private List<Flag> flags(Cell cell, List<Trial> current, SortedMap<Integer, Window> windows) {
        return current.stream()
                .flatMap(trial -> flags
                        .of(
                                trial,
                                Optional.ofNullable(windows.get(trial.block())),
                                counted.boots(cell.target(), trial.block()))
                        .stream())
                .toList();
    }

    /** The producer could not offer what the search asked for, so that the rate is a lower bound. */
    private boolean generatorLimited(Scenario scenario, SortedMap<Integer, Window> windows) {
        return scenario.load() instanceof Load.Lossless
                && windows.values().stream()
                        .flatMap(window -> window.offeredShare().stream())
                        .anyMatch(share -> share < rules.generatorLimitedOfferedShare());
    }

    private static List<OutcomeCount> outcomes(List<Trial> trials) {
        Map<Outcome, List<Integer>> blocks = new LinkedHashMap<>();
        for (Trial trial : trials) {
            blocks.computeIfAbsent(trial.outcome(), key -> new ArrayList<>()).add(trial.block());
        }
        return blocks.entrySet().stream()
                .map(entry -> outcome(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OutcomeCount outcome(Outcome outcome, List<Integer> blocks) {
        if (outcome instanceof Outcome.Unsupported unsupported) {
            return new OutcomeCount(outcome.label(), "", unsupported.evidence(), blocks);
        }
        if (outcome instanceof Outcome.Failed failed) {
            return new OutcomeCount(outcome.label(), failed.stage(), failed.detail(), blocks);
        }
        if (outcome instanceof Outcome.Invalid invalid) {
            return new OutcomeCount(outcome.label(), invalid.rule(), invalid.detail(), blocks);
        }
        return new OutcomeCount(outcome.label(), "", "", blocks);
    }

    private static List<String> distinct(List<Trial> trials, Function<Readings, String> field) {
        return trials.stream()
                .flatMap(trial -> trial.readings().stream())
                .map(field)
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
