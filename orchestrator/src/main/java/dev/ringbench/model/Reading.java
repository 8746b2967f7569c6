package dev.ringbench.model;

import java.math.BigInteger;

/**
 * What the driver read at one moment. Positions and counters count from the ring's creation; unsigned 64-bit values
 * that may pass 2^63 are BigInteger.
 *
 * @param timeNs CLOCK_MONOTONIC of the target
 * @param consumerPosition bytes, as wide as the kernel's unsigned long
 * @param producerPosition bytes, as wide as the kernel's unsigned long
 * @param calls calls of openat2 that the program saw from the producer
 * @param submitted records submitted to the ring
 * @param dropped records that found the ring full
 * @param droppedSum sum of the values of dropped records, modulo 2^64
 * @param consumerCpuNs CPU time of the consumer's process, by its CPU clock
 * @param cgroupUsageUs CPU time of the consumer's cgroup, by cpu.stat
 * @param voluntarySwitches context switches of all the consumer's threads that they asked for: its wake-ups
 * @param involuntarySwitches context switches of all the consumer's threads that were forced on them
 */
public record Reading(
        long timeNs,
        long consumerPosition,
        long producerPosition,
        long calls,
        long submitted,
        long dropped,
        BigInteger droppedSum,
        long consumerCpuNs,
        long cgroupUsageUs,
        long voluntarySwitches,
        long involuntarySwitches) {}
