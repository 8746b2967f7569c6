// SPDX-License-Identifier: GPL-2.0
/* Which CPU is whose. */
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <string.h>

#include "placement.h"

#define CPU_LIMIT 8192

bool choose_cpus(struct placement *placement, struct outcome *outcome)
{
	cpu_set_t *allowed = CPU_ALLOC(CPU_LIMIT);
	const size_t bytes = CPU_ALLOC_SIZE(CPU_LIMIT);
	int chosen[2], count = 0;

	/* The kernel gives only CPUs that are online. */
	if (!allowed || sched_getaffinity(0, bytes, allowed) != 0) {
		CPU_FREE(allowed);
		return fail(outcome, "start", "cannot read the CPU affinity: %s", strerror(errno));
	}
	for (int cpu = 0; cpu < CPU_LIMIT && count < 2; cpu++)
		if (CPU_ISSET_S(cpu, bytes, allowed))
			chosen[count++] = cpu;
	CPU_FREE(allowed);
	if (count < 2)
		return unsupported(outcome, "only one CPU online that this process may use; producer and consumer need "
					    "one each");
	placement->producer_cpu = chosen[0];
	placement->consumer_cpu = chosen[1];
	return true;
}

bool pin_to(int cpu)
{
	cpu_set_t *set = CPU_ALLOC(CPU_LIMIT);
	const size_t bytes = CPU_ALLOC_SIZE(CPU_LIMIT);
	bool pinned;

	if (!set)
		return false;
	CPU_ZERO_S(bytes, set);
	CPU_SET_S(cpu, bytes, set);
	pinned = sched_setaffinity(0, bytes, set) == 0;
	CPU_FREE(set);
	return pinned;
}
