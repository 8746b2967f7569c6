package dev.ringbench.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules by which numbers become statements, as templates/rules.properties has them: key and value, as written. */
public final class RuleBook {
    private static final String RESOURCE = "/templates/rules.properties";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+( *, *[0-9.]+)*");
    private static final Pattern SHARE = Pattern.compile(".*(share|confidence|significance|chance|effect)");

    private RuleBook() {}

    /** All that the jar carries. */
    public static SortedMap<String, String> shipped() {
        Properties properties = new Properties();
        try (InputStream stream = RuleBook.class.getResourceAsStream(RESOURCE)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the jar", e);
        }
        SortedMap<String, String> rules = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> rules.put(key, properties.getProperty(key).strip()));
        return Collections.unmodifiableSortedMap(rules);
    }

    /** Those that a matrix may set for itself: all that are numbers. */
    public static Map<String, String> thresholds() {
        return shipped().entrySet().stream()
                .filter(rule -> NUMBERS.matcher(rule.getValue()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Whether the rule's value is a share of something, and so no more than 1. */
    public static boolean isShare(String key) {
        return SHARE.matcher(key).matches();
    }
}
