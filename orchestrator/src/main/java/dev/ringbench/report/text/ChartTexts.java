package dev.ringbench.report.text;

import dev.ringbench.model.summary.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words in the charts: templates/charts.properties. */
public final class ChartTexts {
    private static final String RESOURCE = "/templates/charts.properties";

    private final Properties properties = new Properties();

    public ChartTexts() {
        try (InputStream stream = ChartTexts.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + RESOURCE);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + RESOURCE, e);
        }
    }

    /** The text of a key, with {@code {0}}, {@code {1}}, … replaced. */
    public String get(String key, Object... values) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("missing in " + RESOURCE + ": " + key);
        }
        for (int index = 0; index < values.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(values[index]));
        }
        return text;
    }

    public String reason(Reason reason) {
        return get("reason." + reason.kind(), reason.found(), reason.needed());
    }
}
