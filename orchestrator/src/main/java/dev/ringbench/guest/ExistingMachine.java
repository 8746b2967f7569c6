package dev.ringbench.guest;

import dev.ringbench.exec.Machine;
import dev.ringbench.model.Accelerator;
import java.time.Duration;
import java.util.OptionalLong;

/** A machine that was there before the run and stays: this host, or one reached over SSH. Nothing of it is ours. */
final class ExistingMachine implements RunningMachine {
    private final Machine machine;
    private final String bootId;

    ExistingMachine(Machine machine) {
        this.machine = machine;
        this.bootId = GuestSettings.bootId(machine);
    }

    @Override
    public Machine machine() {
        return machine;
    }

    @Override
    public String bootId() {
        return bootId;
    }

    @Override
    public Accelerator accelerator() {
        return Accelerator.NATIVE;
    }

    @Override
    public Duration startTook() {
        return Duration.ZERO;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public OptionalLong runDelayNs() {
        return OptionalLong.empty();
    }

    @Override
    public String lastConsoleLines(int count) {
        return "";
    }

    @Override
    public void close() {
        machine.close();
    }
}
