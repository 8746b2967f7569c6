package dev.ringbench.trial;

import dev.ringbench.model.HostRunDelay;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How long the host had let the target's virtual CPUs wait, read again and again until the driver's document was there.
 *
 * @param readings the delay since those threads started, by the host's clock, both in ns; empty where nothing could be
 *     read
 */
record RunDelays(NavigableMap<Long, Long> readings) {
    static final RunDelays NONE = new RunDelays(Collections.emptyNavigableMap());

    RunDelays {
        readings = Collections.unmodifiableNavigableMap(new TreeMap<>(readings));
    }

    /**
     * The delay between two moments before the last reading; empty if one of them was not enclosed by readings. Between
     * two readings the delay is taken to have grown evenly.
     */
    Optional<HostRunDelay> between(long startBeforeLastNs, long endBeforeLastNs) {
        OptionalLong start = at(startBeforeLastNs);
        OptionalLong end = at(endBeforeLastNs);
        return start.isPresent() && end.isPresent()
                ? Optional.of(
                        new HostRunDelay(startBeforeLastNs - endBeforeLastNs, end.getAsLong() - start.getAsLong()))
                : Optional.empty();
    }

    private OptionalLong at(long beforeLastNs) {
        if (readings.isEmpty()) {
            return OptionalLong.empty();
        }
        long timeNs = readings.lastKey() - beforeLastNs;
        Map.Entry<Long, Long> before = readings.floorEntry(timeNs);
        Map.Entry<Long, Long> after = readings.ceilingEntry(timeNs);
        if (before == null || after == null) {
            return OptionalLong.empty();
        }
        long stepNs = Math.max(1, after.getKey() - before.getKey());
        double passed = (double) (timeNs - before.getKey()) / stepNs;
        return OptionalLong.of(before.getValue() + Math.round(passed * (after.getValue() - before.getValue())));
    }
}
