package dev.ringbench.trial;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.model.Load;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One call of the driver: fresh producer, fresh consumer, one document, held to the proof.
 *
 * @param runDelayNs how long the host has let the machine's virtual CPUs wait since they started; empty where it does not
 *     run them in threads of ours
 */
record DriverRun(Machine machine, Supplier<OptionalLong> runDelayNs) {
    /** From a consumer's start to its READY; BCC compiles its program in that time, under emulation for up to 20 s. */
    static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** For the machine to come to rest before the load; the driver's own limit is 10 s. */
    private static final Duration REST_LIMIT = Duration.ofSeconds(10);

    /** For the drain, the consumer's exit and the driver's clean-up. */
    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    /** By which the driver must have cleaned up behind its own deadline before its session is killed. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final int SAMPLE_MS = 100;

    /**
     * Runs it to its end; every way in which consumer or driver can end is a result.
     *
     * @param request its scenario's rate, if it has one, is absolute
     * @throws dev.ringbench.model.RingbenchException if the machine itself was lost
     */
    TrialResult of(TrialRequest request) {
        Duration deadline = deadline(request.scenario());
        Command command = Command.of(arguments(request, deadline))
                .within(deadline.plus(GRACE))
                .holdingInput();
        try (RunDelayReader reader = new RunDelayReader(runDelayNs)) {
            CommandResult result = machine.run(command);
            return interpret(result, reader.upToNow(), request);
        }
    }

    private static TrialResult interpret(CommandResult result, RunDelays host, TrialRequest request) {
        if (result.timedOut()) {
            return TrialResult.failed(
                    "deadline",
                    "the driver did not end within " + result.took().toSeconds() + " s: " + result.lastLines(5));
        }
        if (result.exitStatus() != 0) {
            return TrialResult.failed("driver", "exit status " + result.exitStatus() + ": " + result.lastLines(5));
        }
        return DriverDocument.interpret(result.out(), request.scenario().batch(), host);
    }

    /** Before which the driver has to be at its end, whatever happens. */
    private static Duration deadline(Scenario scenario) {
        return START_LIMIT
                .plus(REST_LIMIT)
                .plusSeconds(scenario.warmUpSeconds())
                .plusSeconds(scenario.windowSeconds())
                .plus(END_LIMIT);
    }

    private static List<String> arguments(TrialRequest request, Duration deadline) {
        Scenario scenario = request.scenario();
        List<String> arguments = new ArrayList<>(List.of(request.driver(), "trial"));
        arguments.addAll(List.of("--load", scenario.load().label()));
        arguments.addAll(List.of("--warm-up-ms", Integer.toString(1000 * scenario.warmUpSeconds())));
        arguments.addAll(List.of("--window-ms", Integer.toString(1000 * scenario.windowSeconds())));
        arguments.addAll(List.of("--sample-ms", Integer.toString(SAMPLE_MS)));
        arguments.addAll(List.of("--ring-bytes", Integer.toString(scenario.ringBytes())));
        arguments.addAll(List.of("--payload-bytes", Integer.toString(scenario.payloadBytes())));
        arguments.addAll(List.of("--batch", Integer.toString(scenario.batch())));
        arguments.addAll(List.of("--wake-up", scenario.wakeUp().label()));
        if (scenario.load() instanceof Load.Paced paced) {
            arguments.addAll(pace(paced));
        }
        arguments.addAll(List.of("--kernel", request.kernel()));
        arguments.addAll(List.of("--mode", request.mode()));
        arguments.addAll(List.of("--start-limit-ms", Long.toString(START_LIMIT.toMillis())));
        arguments.addAll(List.of("--deadline-ms", Long.toString(deadline.toMillis())));
        arguments.add("--");
        arguments.addAll(request.consumer());
        return arguments;
    }

    private static List<String> pace(Load.Paced paced) {
        if (!(paced.rate() instanceof Rate.Absolute absolute)) {
            throw new IllegalArgumentException("a share of a maximum is no rate for the driver: " + paced);
        }
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--events-per-second", Long.toString(absolute.eventsPerSecond())));
        if (paced.latency()) {
            arguments.add("--latency");
        }
        return arguments;
    }
}
