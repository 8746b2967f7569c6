package dev.ringbench.model;

import java.util.Optional;

/**
 * What the whole target had done by one moment, the trial included.
 *
 * @param timeNs CLOCK_MONOTONIC of the target
 * @param driverCpuNs CPU time of the driver itself
 * @param producerCpuNs CPU time of the producer
 * @param busyUs CPU time over all CPUs, interrupts included, in the kernel's ticks (mostly 10,000 us)
 * @param stealUs time that a hypervisor took
 * @param contextSwitches of everything that runs there
 * @param throttles thermal events over all CPUs; empty where the kernel counts none
 */
public record SystemReading(
        long timeNs,
        long driverCpuNs,
        long producerCpuNs,
        long busyUs,
        long idleUs,
        long stealUs,
        long contextSwitches,
        Optional<Long> throttles) {}
