// SPDX-License-Identifier: GPL-2.0
/* Reads /proc/stat (proc_stat(5)) and the counts of thermal throttling (Documentation/arch/x86/x86_64/machinecheck). */
#include <glob.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "files.h"
#include "system.h"

#define THROTTLE_COUNTS "/sys/devices/system/cpu/cpu[0-9]*/thermal_throttle/core_throttle_count"
/* The first lines: `intr`, which can be very long, comes behind those of the CPUs, and `ctxt` after it. */
#define STAT_BYTES 262144

struct cpu_times {
	uint64_t busy_us, idle_us, steal_us;
};

/* What /proc/stat, in `text`, says of "cpu", which is all of them, or of "cpu0", "cpu1"... */
static struct cpu_times times_of(const char *name, const char *text)
{
	const uint64_t tick_us = 1000000ULL / (uint64_t)sysconf(_SC_CLK_TCK);
	uint64_t user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, steal = 0;
	char begin[24];
	const char *line;

	snprintf(begin, sizeof(begin), "%s ", name);
	line = strstr(text, begin);
	if (line)
		sscanf(line + strlen(begin),
		       "%" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64,
		       &user, &nice, &system, &idle, &wait, &irq, &softirq, &steal);
	return (struct cpu_times){
		.busy_us = (user + nice + system + irq + softirq) * tick_us,
		.idle_us = (idle + wait) * tick_us,
		.steal_us = steal * tick_us,
	};
}

static const char *read_stat(void)
{
	static char text[STAT_BYTES];

	read_text("/proc/stat", text, sizeof(text));
	return text;
}

uint64_t system_busy_us(int cpu)
{
	char name[16];

	snprintf(name, sizeof(name), "cpu%d", cpu);
	return times_of(name, read_stat()).busy_us;
}

static void read_times(struct system_reading *reading)
{
	const char *text = read_stat();
	const struct cpu_times times = times_of("cpu", text);

	reading->busy_us = times.busy_us;
	reading->idle_us = times.idle_us;
	reading->steal_us = times.steal_us;
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
	read_times(reading);
	read_throttles(reading);
	if (clock_getcpuclockid(producer, &clock) == 0)
		reading->producer_cpu_ns = clock_ns(clock);
	reading->driver_cpu_ns = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}
