package dev.ringbench.cli;

import dev.ringbench.model.RingbenchException;

/** How the process exits, and what that means; {@code --help} prints this list. */
enum ExitStatus {
    OK(0, "every cell is ok or unsupported, and at least one is ok"),
    NOT_ALL_OK(
            1,
            "a cell failed or was invalid, or none was ok; compare --fail-on: worse than allowed; aa: more alarms than"
                    + " chance explains"),
    BAD_USAGE(2, "bad usage or configuration"),
    HOST_LACKS(3, "the host lacks something for every target, or another run holds it (--no-wait)"),
    INTERNAL(4, "internal error"),
    INTERRUPTED(130, "interrupted (143 by SIGTERM); what was measured is kept");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static ExitStatus of(RingbenchException.Category category) {
        return switch (category) {
            case CONFIGURATION -> BAD_USAGE;
            case HOST -> HOST_LACKS;
            case RUN -> NOT_ALL_OK;
            case INTERNAL -> INTERNAL;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
