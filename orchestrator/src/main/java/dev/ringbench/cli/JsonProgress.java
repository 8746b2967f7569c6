package dev.ringbench.cli;

import dev.ringbench.json.Json;
import dev.ringbench.model.Progress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON object a line: {@code {"event":"trial-finished","data":{…}}}. */
final class JsonProgress implements ProgressDisplay {
    private final PrintStream out;

    JsonProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void on(Progress progress) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", Words.hyphenated(progress.getClass().getSimpleName()));
        line.put("data", progress);
        out.println(Json.write(line));
        out.flush();
    }

    @Override
    public void close() {}
}
