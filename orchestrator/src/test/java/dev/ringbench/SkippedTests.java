package dev.ringbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Keeps the reason of every test and class that an assumption or a condition skipped, for ./test to print at its end.
 * Surefire's reports have none for a class that is skipped as a whole.
 */
public class SkippedTests implements TestExecutionListener {
    private static final Path KEPT = Path.of("target", "skipped-tests.txt");

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        keep(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            keep(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason is given"));
        }
    }

    private static void keep(TestIdentifier test, String reason) {
        String line = name(test) + ": " + reason.lines().findFirst().orElse("");
        try {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof ClassSource type) {
            return type.getJavaClass().getSimpleName();
        }
        if (source instanceof MethodSource method) {
            return method.getJavaClass().getSimpleName() + "." + method.getMethodName();
        }
        return test.getDisplayName();
    }
}
