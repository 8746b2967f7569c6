package dev.ringbench.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drains one stream of a child into a sink, from a thread of its own, so that neither of its two streams can fill up and block it. */
final class StreamPump {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);

    private StreamPump() {}

    /** Starts; the future is done when the stream has ended, and never fails. */
    static CompletableFuture<Void> start(InputStream from, OutputStream sink, String name) {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    copy(from, sink);
                    drained.complete(null);
                },
                name + " pump");
        thread.setDaemon(true);
        thread.start();
        return drained;
    }

    private static void copy(InputStream from, OutputStream sink) {
        try {
            from.transferTo(sink);
        } catch (IOException e) {
            // The reader's side was closed under it: whoever closed it knows why.
            LOG.debug("a child's stream ended early: {}", e.toString());
        }
    }
}
