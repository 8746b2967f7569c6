package dev.ringbench.stats;

import dev.ringbench.model.SystemReading;
import dev.ringbench.model.SystemWindow;
import java.util.Optional;

/** What the whole target did around one trial's window, as shares of that time: 1 is one CPU all the time. */
final class SystemLoad {
    private static final double NS_PER_US = 1e3;

    private final SystemReading start;
    private final SystemReading end;
    private final double elapsedNs;

    SystemLoad(SystemWindow window) {
        this.start = window.start();
        this.end = window.end();
        this.elapsedNs = (double) end.timeNs() - start.timeNs();
    }

    /** CPU time over all CPUs, interrupts included; to the kernel's tick, mostly 10 ms. */
    double busy() {
        return (end.busyUs() - start.busyUs()) * NS_PER_US / elapsedNs;
    }

    double producer() {
        return (end.producerCpuNs() - start.producerCpuNs()) / elapsedNs;
    }

    double driver() {
        return (end.driverCpuNs() - start.driverCpuNs()) / elapsedNs;
    }

    /** Time that a hypervisor took; to the kernel's tick. */
    double steal() {
        return (end.stealUs() - start.stealUs()) * NS_PER_US / elapsedNs;
    }

    /** Thermal events over all CPUs; empty where the kernel counts none. */
    Optional<Long> throttles() {
        return end.throttles().flatMap(after -> start.throttles().map(before -> after - before));
    }
}
