package dev.ringbench.model;

/**
 * What the host kept from a target whose virtual CPUs are threads of it.
 *
 * @param spanNs the time that is spoken of: the window; in what was stored before format 3, the whole trial
 * @param runDelayNs how long those threads were ready to run and waited for a CPU of the host in that time, summed
 */
public record HostRunDelay(long spanNs, long runDelayNs) {

    /** As a share of the time of one CPU: as steal is, and all that could have been taken from any one of them. */
    public double share() {
        return (double) runDelayNs / spanNs;
    }
}
