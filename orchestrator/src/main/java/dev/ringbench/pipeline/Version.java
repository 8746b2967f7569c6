package dev.ringbench.pipeline;

import java.util.Optional;

/** The version of ringbench, from the jar's manifest. */
public final class Version {
    private Version() {}

    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
