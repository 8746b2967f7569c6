package dev.ringbench.stats;

import dev.ringbench.model.summary.RatePoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A cell's delivered rate within the window, one line for all its trials. */
final class Timelines {
    private Timelines() {}

    /** The median over the trials, step by step, as far as the shortest trial goes. */
    static List<RatePoint> median(Collection<Window> windows) {
        List<List<RatePoint>> timelines = windows.stream().map(Window::timeline).toList();
        int steps = timelines.stream().mapToInt(List::size).min().orElse(0);
        List<RatePoint> points = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int index = step;
            points.add(new RatePoint(
                    OrderStatistics.median(timelines.stream()
                            .mapToDouble(timeline -> timeline.get(index).seconds())
                            .toArray()),
                    OrderStatistics.median(timelines.stream()
                            .mapToDouble(timeline -> timeline.get(index).deliveredPerSecond())
                            .toArray())));
        }
        return points;
    }
}
