package dev.ringbench.trial;

import dev.ringbench.model.Scenario;
import java.util.List;

/**
 * What the driver needs for one trial.
 *
 * @param driver path of the driver on the machine
 * @param consumer command that starts the consumer there, without the contract's arguments
 * @param kernel path on the machine of what the consumer loads into the kernel
 * @param mode the consumer's variant
 */
public record TrialRequest(String driver, List<String> consumer, String kernel, String mode, Scenario scenario) {
    public TrialRequest {
        consumer = List.copyOf(consumer);
    }

    TrialRequest under(Scenario other) {
        return new TrialRequest(driver, consumer, kernel, mode, other);
    }
}
