package dev.ringbench.guest;

import dev.ringbench.exec.Machine;
import dev.ringbench.model.Accelerator;
import java.time.Duration;
import java.util.OptionalLong;

/** A target's machine from its start to its end; closing it leaves nothing of it behind. */
public interface RunningMachine extends AutoCloseable {

    Machine machine();

    /** The kernel's boot_id: another one after every boot. */
    String bootId();

    Accelerator accelerator();

    /** From the start to the first answer; zero where ringbench did not start it. */
    Duration startTook();

    /** Whether it still runs, as far as can be told without asking it. */
    boolean isAlive();

    /**
     * How long the threads that execute it have been ready to run without running, in ns since they started: the time
     * that the host took from it, which a guest without KVM cannot see. Empty where no such threads are ours.
     */
    OptionalLong runDelayNs();

    /** The end of what it printed on its console, for a message. */
    String lastConsoleLines(int count);

    @Override
    void close();
}
