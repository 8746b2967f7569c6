package dev.ringbench.model;

/**
 * The one exception that a user sees: what went wrong, where, and what to do next, in its message.
 * Each category has its exit code.
 */
public final class RingbenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Who has to act, and how the process exits. */
    public enum Category {
        /** Bad usage or configuration: exit code 2. */
        CONFIGURATION,
        /** The host lacks something: exit code 3. */
        HOST,
        /** A step of the run failed (a build, a boot, a connection): exit code 1. */
        RUN,
        /** A fault of ringbench's own: exit code 4. */
        INTERNAL,
        /** The run was interrupted: exit code 130 or 143. */
        INTERRUPTED
    }

    private final Category category;

    public RingbenchException(Category category, String message) {
        super(message);
        this.category = category;
    }

    public RingbenchException(Category category, String message, Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
