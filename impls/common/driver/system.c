// SPDX-License-Identifier: GPL-2.0
/* Reads /proc/stat (proc_stat(5)) and the counts of thermal throttling (Documentation/arch/x86/x86_64/machinecheck). */
#include <glob.h>
#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "files.h"
#include "system.h"

#define THROTTLE_COUNTS "/sys/devices/system/cpu/cpu[0-9]*/thermal_throttle/core_throttle_count"
/* The first lines: `intr`, which can be very long, comes behind those of the CPUs, and `ctxt` after it. */
#define STAT_BYTES 262144

static void read_stat(struct system_reading *reading)
{
	static char text[STAT_BYTES];
	const uint64_t tick_us = 1000000ULL / (uint64_t)sysconf(_SC_CLK_TCK);
	uint64_t user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, steal = 0;

	if (!read_text("/proc/stat", text, sizeof(text)))
		return;
	sscanf(text, "cpu %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64,
	       &user, &nice, &system, &idle, &wait, &irq, &softirq, &steal);
	reading->busy_us = (user + nice + system + irq + softirq) * tick_us;
	reading->idle_us = (idle + wait) * tick_us;
	reading->steal_us = steal * tick_us;
	number_after(text, "ctxt", &reading->context_switches);
}

static void read_throttles(struct system_reading *reading)
{
	char text[32];
	uint64_t count;
	glob_t found;

	if (glob(THROTTLE_COUNTS, 0, NULL, &found) != 0)
		return;
	for (size_t i = 0; i < found.gl_pathc; i++) {
		if (!read_text(found.gl_pathv[i], text, sizeof(text)) || !number_after(text, "", &count))
			continue;
		reading->has_throttles = true;
		reading->throttles += count;
	}
	globfree(&found);
}

void system_read(struct system_reading *reading, pid_t producer)
{
	clockid_t clock;

	*reading = (struct system_reading){.time_ns = now_ns()};
	read_stat(reading);
	read_throttles(reading);
	if (clock_getcpuclockid(producer, &clock) == 0)
		reading->producer_cpu_ns = clock_ns(clock);
	reading->driver_cpu_ns = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}
