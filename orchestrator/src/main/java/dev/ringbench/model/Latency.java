package dev.ringbench.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The time from a record's reservation to its handler, as the consumer counted it over the whole trial, in a log-linear
 * histogram (after HdrHistogram): bucket {@code (shift << 6) + (ns >> shift)} with the smallest shift that leaves less
 * than 128, so that a bucket is at most 1/64 of its values wide.
 *
 * @param clockCostNs what one reading of the clock costs the consumer; each event has one
 * @param maximumNs exact
 * @param counts events by bucket; empty ones are left out
 */
public record Latency(long clockCostNs, long maximumNs, SortedMap<Integer, Long> counts) {
    private static final int SUB_BUCKET_BITS = 6;
    private static final int LINEAR = 1 << (SUB_BUCKET_BITS + 1);

    public Latency {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Events in all buckets. */
    public long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The latency that this share of the events does not exceed, in ns: the highest value of its bucket, at most 1/64 too
     * high, and never above the maximum.
     *
     * @param share from 0 to 1
     * @throws IllegalStateException if there are no events
     */
    public long quantileNs(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * events()));
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted) {
                return Math.min(highestNs(bucket.getKey()), maximumNs);
            }
        }
        throw new IllegalStateException("a latency of no events");
    }

    private static long highestNs(int bucket) {
        int shift = bucket < LINEAR ? 0 : (bucket >> SUB_BUCKET_BITS) - 1;
        long value = bucket - ((long) shift << SUB_BUCKET_BITS);
        return ((value + 1) << shift) - 1;
    }
}
