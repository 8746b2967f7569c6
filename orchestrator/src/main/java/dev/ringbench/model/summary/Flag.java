package dev.ringbench.model.summary;

/**
 * Something about one counted trial that a reader should know.
 *
 * @param value the number behind the flag, as its kind says
 */
public record Flag(Kind kind, String consumer, int block, double value) {

    public enum Kind {
        /** Process clock and cgroup disagree on CPU time; value is the difference as a share of the clock's. */
        CGROUP_DISAGREES,
        /** The block's trials do not share one boot: it counts in no comparison; value is the number of boots. */
        UNPAIRED,
        /** The host let QEMU's threads wait; value is the wait, summed over threads, as a share of the trial's time. */
        HOST_DELAYED,
        /** The trial took no event in its window, so that nothing per event exists; value is 0. */
        NOTHING_DELIVERED
    }
}
