// SPDX-License-Identifier: GPL-2.0
/* Adds up the context switches of all threads in a cgroup: cgroups do not count them. */
#include "files.h"
#include "switches.h"
#include "threads.h"

struct switches {
	uint64_t voluntary, involuntary;
};

static bool add_thread(const char *status, void *context)
{
	struct switches *switches = context;
	uint64_t count;

	if (number_after(status, "voluntary_ctxt_switches:", &count))
		switches->voluntary += count;
	if (number_after(status, "nonvoluntary_ctxt_switches:", &count))
		switches->involuntary += count;
	return true;
}

static bool add_process(pid_t process, void *context)
{
	each_thread(process, add_thread, context);
	return true;
}

void read_switches(const struct cgroup *cgroup, uint64_t *voluntary, uint64_t *involuntary)
{
	struct switches switches = {0};

	cgroup_each(cgroup, add_process, &switches);
	*voluntary = switches.voluntary;
	*involuntary = switches.involuntary;
}
