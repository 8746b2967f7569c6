// SPDX-License-Identifier: GPL-2.0
/* Adds up the context switches of all threads in a cgroup: cgroups do not count them. */
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>

#include "files.h"
#include "switches.h"

struct switches {
	uint64_t voluntary, involuntary;
};

static void add_thread(struct switches *switches, pid_t process, const char *thread)
{
	char path[300], text[4096];
	uint64_t count;

	snprintf(path, sizeof(path), "/proc/%d/task/%s/status", process, thread);
	if (!read_text(path, text, sizeof(text)))
		return;
	if (number_after(text, "voluntary_ctxt_switches:", &count))
		switches->voluntary += count;
	if (number_after(text, "nonvoluntary_ctxt_switches:", &count))
		switches->involuntary += count;
}

static bool add_process(pid_t process, void *context)
{
	char path[40];
	DIR *threads;
	struct dirent *thread;

	snprintf(path, sizeof(path), "/proc/%d/task", process);
	threads = opendir(path);
	while (threads && (thread = readdir(threads)))
		if (isdigit((unsigned char)thread->d_name[0]))
			add_thread(context, process, thread->d_name);
	if (threads)
		closedir(threads);
	return true;
}

void read_switches(const struct cgroup *cgroup, uint64_t *voluntary, uint64_t *involuntary)
{
	struct switches switches = {0};

	cgroup_each(cgroup, add_process, &switches);
	*voluntary = switches.voluntary;
	*involuntary = switches.involuntary;
}
