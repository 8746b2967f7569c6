package dev.ringbench.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
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
    private OutputStream input = OutputStream.nullOutputStream();
    private Thread outPump = new Thread();
    private Thread errPump = new Thread();
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
        outPump = pump(stream, outSink, "standard output");
    }

    @Override
    public void setProcessErrorStream(InputStream stream) {
        errPump = pump(stream, errSink, "standard error");
    }

    @Override
    public void start() {
        outPump.start();
        errPump.start();
    }

    @Override
    public void stop() throws IOException {
        Waits.join(outPump, DRAIN_LIMIT);
        Waits.join(errPump, DRAIN_LIMIT);
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

    static Thread pump(InputStream from, OutputStream sink, String name) {
        Thread thread = new Thread(() -> copy(from, sink), name + " pump");
        thread.setDaemon(true);
        return thread;
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
