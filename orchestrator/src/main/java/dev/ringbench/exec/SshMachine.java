package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.sftp.SFTPClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A machine reached over SSH by a user's key and a pinned host key. A command whose time is up sees the end of its input if
 * it holds it, SIGTERM otherwise, and SIGKILL 3 s later; sshd delivers signals to the command's process group.
 */
public final class SshMachine implements Machine {
    private static final Logger LOG = LoggerFactory.getLogger(SshMachine.class);

    private final SshAddress address;
    private final SSHClient client;

    private SshMachine(SshAddress address, SSHClient client) {
        this.address = address;
        this.client = client;
    }

    /**
     * Connects and logs in.
     *
     * @param limit for all of it
     * @throws RingbenchException CONFIGURATION if the machine's host key is not the pinned one, RUN if it does not answer
     *     or does not let the user in (worth another try while it boots), INTERRUPTED
     */
    public static SshMachine connect(SshAddress address, Duration limit) {
        SSHClient client = new SshConnector(address).connect(limit);
        LOG.info("connected to {}", address);
        return new SshMachine(address, client);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RingbenchException RUN if the connection was lost, INTERRUPTED if this thread is interrupted: the command
     *     was ended then as at its time limit, and the thread's interrupt is still set
     */
    @Override
    public CommandResult run(Command command) {
        try (Session session = client.startSession()) {
            CommandResult result = new SshCommand(session, command).await();
            CommandLog.ended(LOG, address.toString(), command, result);
            return result;
        } catch (IOException | IllegalStateException e) {
            // IllegalStateException: SSHJ's way to say that the connection is gone already.
            throw lost(ShellQuote.join(command.arguments()), e);
        }
    }

    @Override
    public void upload(Path local, String remote) {
        transfer("copying " + local + " to " + remote, files -> files.upload(local, remote));
    }

    @Override
    public void download(String remote, Path local) {
        transfer("copying " + remote + " to " + local, files -> files.download(remote, local));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("closing the connection to {}: {}", address, e.toString());
        }
    }

    private void transfer(String what, Transfer transfer) {
        long start = System.nanoTime();
        try (SFTPClient files = client.newSFTPClient()) {
            transfer.run(new SshFiles(files));
            LOG.info("{}: {} in {} ms", address, what, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException | IllegalStateException e) {
            throw lost(what, e);
        }
    }

    private RingbenchException lost(String what, Exception cause) {
        if (Thread.currentThread().isInterrupted() || cause.getCause() instanceof InterruptedException) {
            return Waits.interrupted(what);
        }
        return new RingbenchException(
                RingbenchException.Category.RUN,
                address + ": " + what + " failed: " + cause + "; is the machine still up, and is there space?",
                cause);
    }

    private interface Transfer {
        void run(SshFiles files) throws IOException;
    }
}
