package dev.ringbench.pipeline;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.guest.Probe;
import dev.ringbench.guest.RunningMachine;
import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Feature;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Scenario;
import dev.ringbench.trial.Maximum;
import dev.ringbench.trial.TrialRequest;
import dev.ringbench.trial.TrialResult;
import dev.ringbench.trial.TrialRunner;
import dev.ringbench.trial.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A running machine made ready for trials: driver and consumers are on it, and what it is has been asked. */
final class Bench implements AutoCloseable {
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(60);

    private final RunningMachine machine;
    private final Kit kit;
    private final Workspace workspace;
    private final Map<String, String> folders = new HashMap<>();
    private final Map<String, String> unsupported = new TreeMap<>();
    private final String common;
    private final Probe probe;

    private Bench(RunningMachine machine, Kit kit, Workspace workspace) {
        this.machine = machine;
        this.kit = kit;
        this.workspace = workspace;
        this.common = workspace.upload(kit.common(), "common");
        kit.pieces().forEach(this::upload);
        this.probe = Probe.ask(machine.machine(), driver());
        folders.forEach(
                (consumer, folder) -> evidenceAgainst(kit.piece(consumer).implementation(), folder)
                        .ifPresent(evidence -> unsupported.put(consumer, evidence)));
    }

    /**
     * Carries the kit to the machine and asks it what it is.
     *
     * @throws dev.ringbench.model.RingbenchException if it takes no files or does not answer
     */
    static Bench set(RunningMachine machine, Kit kit) {
        Workspace workspace = Workspace.open(machine.machine());
        try {
            return new Bench(machine, kit, workspace);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** This boot, as it is stored. */
    Boot boot(Plan.Block block, int attempt) {
        Instant startedAt = Instant.now().minus(machine.startTook());
        return new Boot(
                block.target().name(),
                block.number(),
                attempt,
                machine.bootId(),
                machine.accelerator(),
                startedAt,
                machine.startTook().toMillis(),
                probe.environment());
    }

    /**
     * Runs one trial of a consumer, unless it was not built or the machine lacks what it needs.
     *
     * @param producer what the machine's producer can make at most under a scenario's parameters
     * @throws dev.ringbench.model.RingbenchException if the machine was lost
     */
    TrialResult trial(String consumer, Scenario scenario, Function<Scenario, Maximum> producer) {
        Kit.Piece piece = kit.piece(consumer);
        if (piece.built() instanceof Kit.Built.Missing missing) {
            return new TrialResult(missing.outcome(), Optional.empty());
        }
        if (unsupported.containsKey(consumer)) {
            return new TrialResult(new Outcome.Unsupported(unsupported.get(consumer)), Optional.empty());
        }
        String folder = folders.get(consumer);
        List<String> start = placed(piece.implementation().start(), folder);
        String kernel = placed(piece.implementation().kernel(piece.mode()), folder);
        boolean emulated = machine.accelerator() == Accelerator.TCG;
        return new TrialRunner(machine.machine(), machine::runDelayNs, emulated, producer)
                .run(new TrialRequest(driver(), start, kernel, piece.mode(), scenario));
    }

    /** What the machine lacks for a consumer, by its label; a consumer that can run is not in it. */
    Map<String, String> unsupported() {
        return Map.copyOf(unsupported);
    }

    String bootId() {
        return machine.bootId();
    }

    @Override
    public void close() {
        workspace.close();
    }

    private String driver() {
        return common + "/driver";
    }

    /** What was seen on the machine that rules a consumer out; empty if it has all that the consumer needs. */
    private Optional<String> evidenceAgainst(Implementation implementation, String folder) {
        for (Feature need : implementation.needs()) {
            Optional<String> evidence = probe.unsupportedBecause(need);
            if (evidence.isPresent()) {
                return evidence;
            }
        }
        for (List<String> check : implementation.checks()) {
            CommandResult result =
                    machine.machine().run(Command.of(placed(check, folder)).within(CHECK_LIMIT));
            if (!result.succeeded()) {
                return Optional.of("`" + String.join(" ", check) + "` fails: " + result.lastLines(1)
                        + (implementation.guestPackages().isEmpty()
                                ? ""
                                : "; Debian has it in " + String.join(", ", implementation.guestPackages())));
            }
        }
        return Optional.empty();
    }

    private List<String> placed(List<String> words, String artifact) {
        return words.stream().map(word -> placed(word, artifact)).toList();
    }

    private String placed(String text, String artifact) {
        return text.replace("{artifact}", artifact).replace("{common}", common);
    }

    private void upload(String label, Kit.Piece piece) {
        if (piece.built() instanceof Kit.Built.Ready ready) {
            folders.put(label, workspace.upload(ready.folder(), label));
        }
    }
}
