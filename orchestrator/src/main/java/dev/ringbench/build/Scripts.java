package dev.ringbench.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resource files of this package: recipes and scripts are files of their own, not strings in Java. */
final class Scripts {
    private Scripts() {}

    static String load(String name) {
        try (InputStream resource = Scripts.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
