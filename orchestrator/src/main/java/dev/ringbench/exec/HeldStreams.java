package dev.ringbench.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.exec.ExecuteStreamHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains both streams of a child and holds its standard input open, without writing, until {@link #endInput()}. Commons
 * Exec's own PumpStreamHandler closes that input at once, or blocks on the stream that it copies from.
 */
final class HeldStreams implements ExecuteStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HeldStreams.class);

    /** What was written before the end is already in the pipes; more time only helps one who kept them open. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(5);

    private final OutputStream outSink;
    private final OutputStream errSink;
    private InputStream out = InputStream.nullInputStream();
    private InputStream err = InputStream.nullInputStream();
    private OutputStream input = OutputStream.nullOutputStream();
    private CompletableFuture<Void> drained = CompletableFuture.completedFuture(null);
    private boolean inputEnded;

    HeldStreams(OutputStream outSink, OutputStream errSink) {
        this.outSink = outSink;
        this.errSink = errSink;
    }

    @Override
    public synchronized void setProcessInputStream(OutputStream stream) throws IOException {
        input = stream;
        if (inputEnded) {
            stream.close();
        }
    }

    @Override
    public void setProcessOutputStream(InputStream stream) {
        out = stream;
    }

    @Override
    public void setProcessErrorStream(InputStream stream) {
        err = stream;
    }

    @Override
    public void start() {
        drained = CompletableFuture.allOf(
                StreamPump.start(out, outSink, "standard output"), StreamPump.start(err, errSink, "standard error"));
    }

    @Override
    public void stop() {
        Waits.settle(drained, DRAIN_LIMIT);
        endInput();
    }

    /** Lets the child see the end of its input. Closing an already broken pipe is no error. */
    synchronized void endInput() {
        inputEnded = true;
        try {
            input.close();
        } catch (IOException e) {
            LOG.debug("closing a child's input: {}", e.toString());
        }
    }
}
