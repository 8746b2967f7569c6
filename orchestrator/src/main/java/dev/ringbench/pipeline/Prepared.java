package dev.ringbench.pipeline;

import dev.ringbench.guest.GuestImage;
import dev.ringbench.guest.Providers;
import dev.ringbench.guest.RunningMachine;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stages 3 to 6 leave for the measuring.
 *
 * @param kits by architecture
 * @param images by architecture; none for an architecture without guests
 * @param unready why a target cannot be measured, by its name
 */
record Prepared(
        Matrix matrix,
        Map<Architecture, Kit> kits,
        Map<Architecture, GuestImage> images,
        Map<String, Outcome> unready,
        Providers providers) {

    /** Why this target's trials end before they begin; empty if they do not. */
    Optional<Outcome> unready(Target target) {
        return Optional.ofNullable(unready.get(target.name()));
    }

    RunningMachine start(Target target, List<Integer> hostCpus) {
        return providers.start(target, Optional.ofNullable(images.get(target.architecture())), hostCpus);
    }

    Kit kit(Target target) {
        return kits.get(target.architecture());
    }

    Scenario scenario(Cell cell) {
        return matrix.scenarios().stream()
                .filter(scenario -> scenario.name().equals(cell.scenario()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + cell.scenario()));
    }
}
