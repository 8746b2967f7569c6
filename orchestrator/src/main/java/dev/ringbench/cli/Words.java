package dev.ringbench.cli;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import dev.ringbench.model.summary.Detectability;
import dev.ringbench.model.summary.Metric;
import java.time.Duration;
import java.util.Locale;

/** How numbers, durations and outcomes read in the terminal. */
final class Words {
    private Words() {}

    /** {@code TrialFinished} as {@code trial-finished}. */
    static String hyphenated(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** {@code CPU_NS_PER_EVENT} as {@code cpu-ns-per-event}. */
    static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as {@code 0.8 s}, {@code 42 s} or {@code 3 min 5 s}. */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** A finished trial in one line: its cell, its outcome, and its counts or the reason. */
    static String trial(Trial trial) {
        String what = trial.cell() + " block " + trial.block() + ": "
                + trial.outcome().label();
        return what + detail(trial) + " (" + duration(Duration.ofMillis(trial.tookMs())) + ")";
    }

    /** Such as {@code about 14 blocks find 5 % in c-libbpf/drain on x86_64 (90 times of 100); from 3 earlier runs}. */
    static String detectability(Detectability found) {
        String blocks = found.blocks().isPresent()
                ? "about " + found.blocks().getAsInt() + " blocks find "
                : "more than " + found.mostBlocks() + " blocks would be needed to find ";
        return blocks
                + String.format(
                        Locale.ROOT,
                        "%.0f %% in %s/%s on %s (%.0f times of 100); from %d earlier run%s",
                        100 * found.effect(),
                        found.cell().consumer(),
                        found.cell().scenario(),
                        found.cell().target(),
                        100 * found.chance(),
                        found.runs(),
                        found.runs() == 1 ? "" : "s");
    }

    /** A number of nanoseconds: with a decimal where a whole one would be coarse. */
    static String nanoseconds(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** An enum's constant as words: {@code NO_DETECTABLE_DIFFERENCE} as {@code no detectable difference}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A metric's name, with its unit. */
    static String metric(Metric metric) {
        return words(metric)
                .replace("cpu ns", "CPU ns")
                .replace(" per second", "/s")
                .replace(" per event", "/event");
    }

    static String worked(Progress.Worked worked) {
        return worked.what() + (worked.cached() ? ": cached" : ": " + duration(worked.took()));
    }

    /** What was seen, where an outcome is not ok; else nothing. */
    static String why(Outcome outcome) {
        if (outcome instanceof Outcome.Unsupported unsupported) {
            return firstLine(unsupported.evidence());
        }
        if (outcome instanceof Outcome.Failed failed) {
            return "at " + failed.stage() + ": " + firstLine(failed.detail());
        }
        if (outcome instanceof Outcome.Invalid invalid) {
            return invalid.rule() + ": " + firstLine(invalid.detail());
        }
        return "";
    }

    private static String detail(Trial trial) {
        String why = why(trial.outcome());
        return why.isEmpty() ? trial.readings().map(Words::counts).orElse("") : ", " + why;
    }

    private static String counts(Readings readings) {
        Reading rest = readings.rest();
        return String.format(
                Locale.ROOT, ", %,d events received = submitted, %,d dropped", readings.received(), rest.dropped());
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    /** What a target is and needs, such as {@code a guest of 2 CPUs and 1024 MiB, started by QEMU}. */
    static String what(Target target) {
        if (target.provider() instanceof Provider.Guest guest) {
            return "a guest of " + guest.cpus() + " CPUs and " + guest.memoryMib() + " MiB, BPF JIT "
                    + guest.bpfJit().name().toLowerCase(Locale.ROOT) + ", started by "
                    + (guest instanceof Provider.Vagrant ? "Vagrant and libvirt" : "QEMU");
        }
        if (target.provider() instanceof Provider.Ssh ssh) {
            return "a machine that is there: " + ssh.user() + "@" + ssh.host() + ":" + ssh.port()
                    + ", root by sudo or itself, host key pinned";
        }
        return "this host, as root";
    }
}
