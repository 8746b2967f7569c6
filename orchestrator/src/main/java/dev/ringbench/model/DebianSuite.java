package dev.ringbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The Debian suite that builder root and guest images are made from, as debian.properties sets it. No mirror: mmdebstrap
 * uses its default, and apt on this host what the user has configured.
 *
 * @param checkValidUntil whether apt refuses a Release file past its date
 * @param keyring what its signatures are verified with
 */
public record DebianSuite(String suite, boolean checkValidUntil, Path keyring) {
    private static final String RESOURCE = "debian.properties";

    /** The one that this build of ringbench is for. */
    public static DebianSuite load() {
        Properties properties = new Properties();
        try (InputStream stream = DebianSuite.class.getResourceAsStream(RESOURCE)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the jar", e);
        }
        return new DebianSuite(
                required(properties, "suite"),
                Boolean.parseBoolean(required(properties, "check-valid-until")),
                Path.of(required(properties, "keyring")));
    }

    /** The start of a mmdebstrap command that is the same for every root: what is verified, and no recommendations. */
    public List<String> mmdebstrapOptions() {
        List<String> options = new ArrayList<>(List.of("--keyring=" + keyring));
        options.add("--aptopt=Apt::Install-Recommends \"false\"");
        if (!checkValidUntil) {
            options.add("--aptopt=Acquire::Check-Valid-Until \"false\"");
        }
        return List.copyOf(options);
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(RESOURCE + ": " + key + " is missing");
        }
        return value.strip();
    }
}
