package dev.ringbench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Which facts must be the same: templates/compare.properties, where each is explained. */
final class EnvironmentRules {
    private static final String RESOURCE = "/templates/compare.properties";

    private final List<String> targetFacts;
    private final List<String> hostFacts;

    private EnvironmentRules(Properties properties) {
        this.targetFacts = list(properties, "target.facts");
        this.hostFacts = list(properties, "host.facts");
    }

    /** The rules that the jar carries. */
    static EnvironmentRules shipped() {
        try (InputStream stream = EnvironmentRules.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + RESOURCE);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new EnvironmentRules(properties);
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + RESOURCE, e);
        }
    }

    boolean countsForTarget(String fact) {
        return matches(targetFacts, fact);
    }

    boolean countsForHost(String fact) {
        return matches(hostFacts, fact);
    }

    private static boolean matches(List<String> rules, String fact) {
        return rules.stream()
                .anyMatch(rule ->
                        rule.endsWith("*") ? fact.startsWith(rule.substring(0, rule.length() - 1)) : fact.equals(rule));
    }

    private static List<String> list(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("missing in " + RESOURCE + ": " + key);
        }
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }
}
