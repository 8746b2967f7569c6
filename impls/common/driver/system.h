/* SPDX-License-Identifier: GPL-2.0 */
/* What the whole machine did meanwhile: read at both ends of a window, so that a disturbed trial can be told. */
#ifndef RINGBENCH_SYSTEM_H
#define RINGBENCH_SYSTEM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct system_reading {
	uint64_t time_ns;
	uint64_t driver_cpu_ns;
	uint64_t producer_cpu_ns;
	uint64_t busy_us; /* user, nice, system, irq and softirq time over all CPUs, in the kernel's ticks */
	uint64_t idle_us;
	uint64_t steal_us;
	uint64_t context_switches; /* of all that runs on the machine */
	bool has_throttles;
	uint64_t throttles; /* thermal events over all CPUs */
};

void system_read(struct system_reading *reading, pid_t producer);
/* The same time of one CPU alone; 0 when it cannot be read. */
uint64_t system_busy_us(int cpu);

#endif
