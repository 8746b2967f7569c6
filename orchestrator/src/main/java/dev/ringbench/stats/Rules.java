package dev.ringbench.stats;

import dev.ringbench.model.summary.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The limits by which numbers become tiers, strengths and insights: templates/rules.properties, where each is
 * explained.
 */
public final class Rules {
    private static final String RESOURCE = "/templates/rules.properties";

    private final Properties properties;

    /**
     * @param load as in matrix.yaml
     * @param metric DELIVERED_PER_SECOND, or CPU_NS_PER_EVENT for events per second of CPU time
     */
    record TierLoad(String load, Metric metric) {
        private static TierLoad parse(String text) {
            String[] parts = text.split(":", 2);
            return new TierLoad(parts[0].strip(), Metric.valueOf(parts[1].strip()));
        }
    }

    private Rules(Properties properties) {
        this.properties = properties;
    }

    /** The rules that the jar carries. */
    public static Rules shipped() {
        try (InputStream stream = Rules.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + RESOURCE);
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + RESOURCE, e);
        }
    }

    static Rules read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return new Rules(properties);
    }

    public int minimumBlocks() {
        return (int) number("blocks.minimum");
    }

    public double confidence() {
        return number("interval.confidence");
    }

    public double significance() {
        return number("comparison.significance");
    }

    double producerLimitedLostShare() {
        return number("producer-limited.lost-share");
    }

    double hostRunDelayShare() {
        return number("host.run-delay-share");
    }

    double cgroupTolerance() {
        return number("cgroup.tolerance-share");
    }

    double outlierFence() {
        return number("outlier.fence");
    }

    double shortestBuildFactor() {
        return number("build.shortest.minimum-factor");
    }

    /** Loads whose scenarios can carry tiers, the preferred one first, each with the metric that is its rate. */
    List<TierLoad> tierLoads() {
        return list("tiers.loads").stream().map(TierLoad::parse).toList();
    }

    /** Lower bounds of the tiers, in events/s, from the highest tier on. */
    List<Double> tierBounds() {
        return list("tiers.minimum-events-per-second").stream()
                .map(Double::valueOf)
                .toList();
    }

    private double number(String key) {
        return Double.parseDouble(text(key));
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(",")).map(String::strip).toList();
    }

    private String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("missing in " + RESOURCE + ": " + key);
        }
        return value.strip();
    }
}
