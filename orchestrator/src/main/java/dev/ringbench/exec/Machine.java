package dev.ringbench.exec;

import java.nio.file.Path;

/**
 * A machine that commands run on: this host, or one reached over SSH. Nothing that uses it can tell which.
 * An exit status is an outcome, not an error; what throws is a machine that cannot be reached or asked.
 */
public interface Machine extends AutoCloseable {

    /**
     * Runs a command to its end or to its time limit.
     *
     * @throws dev.ringbench.model.RingbenchException if the command could not be started or the machine was lost
     */
    CommandResult run(Command command);

    /**
     * Copies a file or a folder with all below it; modes are kept.
     *
     * @param remote the path it gets on the machine; its parent exists
     * @throws dev.ringbench.model.RingbenchException if it could not be copied whole
     */
    void upload(Path local, String remote);

    /**
     * Copies one file from the machine.
     *
     * @throws dev.ringbench.model.RingbenchException if it could not be copied whole
     */
    void download(String remote, Path local);

    @Override
    void close();
}
