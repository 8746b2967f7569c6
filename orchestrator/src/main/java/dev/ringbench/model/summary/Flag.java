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
        /** The host let the target's CPUs wait in the window; value is the wait, summed over them, as a share of its length. */
        HOST_DELAYED,
        /** Other processes of the target ran beside it; value is their CPU time in CPUs, 1 for one all the time. */
        FOREIGN_LOAD,
        /** A hypervisor took CPU time from the target; value is that time as a share of the window. */
        STEAL,
        /** A CPU of the target was slowed for its heat; value is the number of events. */
        THROTTLED,
        /** The trial took no event in its window, so that nothing per event exists; value is 0. */
        NOTHING_DELIVERED;

        /** Whether something from outside the trial disturbed it, so that it may be repeated. */
        public boolean isDisturbance() {
            return this == HOST_DELAYED || this == FOREIGN_LOAD || this == STEAL || this == THROTTLED;
        }
    }
}
