package dev.ringbench.pipeline;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged, external commands with their times among it, in the run's own run.log. What comes before
 * the run has a folder is kept and written first.
 */
final class RunLog implements AutoCloseable {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> early = new ListAppender<>();
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();

    RunLog() {
        early.setContext(context);
        early.start();
        root.addAppender(early);
    }

    /** From now on to this file, behind what it has. */
    void writeTo(Path log) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{0}: %msg%n");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        file.setContext(context);
        file.setFile(log.toString());
        file.setAppend(true);
        file.setEncoder(encoder);
        file.start();
        root.detachAppender(early);
        early.list.forEach(file::doAppend);
        early.list.clear();
        root.addAppender(file);
    }

    @Override
    public void close() {
        root.detachAppender(early);
        root.detachAppender(file);
        file.stop();
    }
}
