package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.schmizz.sshj.SSHClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an authenticated connection within one limit for all of it. In a thread of its own, because QEMU accepts a
 * connection long before the guest answers it, and none of SSHJ's own time-outs covers the wait for the first line.
 */
final class SshConnector {
    private static final Logger LOG = LoggerFactory.getLogger(SshConnector.class);

    private final SshAddress address;
    private final PinnedHostKey hostKey;
    private final SSHClient client = new SSHClient();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();

    SshConnector(SshAddress address) {
        this.address = address;
        this.hostKey = new PinnedHostKey(address);
    }

    /**
     * Connects.
     *
     * @throws RingbenchException CONFIGURATION for a host key that is not the pinned one, RUN for any other failure,
     *     INTERRUPTED
     */
    SSHClient connect(Duration limit) {
        client.setSocketFactory(new KeptAliveSockets());
        client.setConnectTimeout((int) limit.toMillis());
        client.addHostKeyVerifier(hostKey);
        Thread thread = new Thread(this::handshake, "connecting to " + address);
        thread.setDaemon(true);
        thread.start();
        try {
            if (!Waits.settled(connected, limit)) {
                closeQuietly();
                throw failed("no answer in " + limit);
            }
        } catch (InterruptedException e) {
            closeQuietly();
            throw Waits.interrupted("connecting to " + address);
        }
        Optional<String> error = connected
                .handle((nothing, thrown) -> Optional.ofNullable(thrown).map(Throwable::toString))
                .join();
        if (error.isPresent()) {
            closeQuietly();
            throw hostKey.refusal().orElseGet(() -> failed(error.get()));
        }
        return client;
    }

    private void handshake() {
        try {
            client.connect(address.host(), address.port());
            client.authPublickey(
                    address.user(), client.loadKeys(address.privateKey().toString()));
            connected.complete(null);
        } catch (IOException | RuntimeException e) {
            connected.completeExceptionally(e);
        }
    }

    private RingbenchException failed(String why) {
        return new RingbenchException(
                RingbenchException.Category.RUN,
                "cannot connect to " + address + ": " + why + "; try `ssh -i " + address.privateKey() + " -p "
                        + address.port() + " " + address.user() + "@" + address.host() + "`");
    }

    private void closeQuietly() {
        try {
            if (client.getSocket() != null) {
                client.getSocket().close();
            }
            client.close();
        } catch (IOException e) {
            LOG.debug("closing the connection to {}: {}", address, e.toString());
        }
    }
}
