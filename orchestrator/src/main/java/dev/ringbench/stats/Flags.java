package dev.ringbench.stats;

import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Trial;
import dev.ringbench.model.summary.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a reader should know of a single trial. Nothing is dropped for it, and its value is not looked at. */
final class Flags {
    private final Rules rules;

    Flags(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param window of a trial that counts
     * @param boots how many boots its block's trials ran in
     */
    List<Flag> of(Trial trial, Optional<Window> window, int boots) {
        List<Flag> flags = new ArrayList<>(disturbances(trial, window));
        window.ifPresent(counted -> {
            if (counted.cgroupDisagreement() > rules.cgroupTolerance()) {
                flags.add(flag(Flag.Kind.CGROUP_DISAGREES, trial, counted.cgroupDisagreement()));
            }
            if (counted.delivered() == 0) {
                flags.add(flag(Flag.Kind.NOTHING_DELIVERED, trial, 0));
            }
            if (boots != 1) {
                flags.add(flag(Flag.Kind.UNPAIRED, trial, boots));
            }
        });
        return flags;
    }

    /** What from outside disturbed it. */
    List<Flag> disturbances(Trial trial, Optional<Window> window) {
        List<Flag> flags = new ArrayList<>();
        trial.readings()
                .flatMap(Readings::hostRunDelay)
                .map(HostRunDelay::share)
                .filter(share -> share > rules.hostRunDelayShare())
                .ifPresent(share -> flags.add(flag(Flag.Kind.HOST_DELAYED, trial, share)));
        window.flatMap(Window::foreignLoad)
                .filter(load -> load > rules.foreignLoad())
                .ifPresent(load -> flags.add(flag(Flag.Kind.FOREIGN_LOAD, trial, load)));
        window.flatMap(Window::system)
                .map(SystemLoad::steal)
                .filter(share -> share > rules.stealShare())
                .ifPresent(share -> flags.add(flag(Flag.Kind.STEAL, trial, share)));
        window.flatMap(Window::system)
                .flatMap(SystemLoad::throttles)
                .filter(events -> events > 0)
                .ifPresent(events -> flags.add(flag(Flag.Kind.THROTTLED, trial, events)));
        return flags;
    }

    private static Flag flag(Flag.Kind kind, Trial trial, double value) {
        return new Flag(kind, trial.cell().consumer(), trial.block(), value);
    }
}
