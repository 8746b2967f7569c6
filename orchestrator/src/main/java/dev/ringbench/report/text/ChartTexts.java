package dev.ringbench.report.text;

import dev.ringbench.model.summary.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words in the charts: templates/charts.properties, and templates/history.properties for those of history. */
public final class ChartTexts {
    private final String resource;
    private final Properties properties = new Properties();

    /** Those of a report. */
    public ChartTexts() {
        this("charts");
    }

    /**
     * @param name of the file, without its extension
     */
    public ChartTexts(String name) {
        resource = "/templates/" + name + ".properties";
        try (InputStream stream = ChartTexts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + resource, e);
        }
    }

    /** The text of a key, with {@code {0}}, {@code {1}}, … replaced. */
    public String get(String key, Object... values) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("missing in " + resource + ": " + key);
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
