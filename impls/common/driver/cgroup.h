/* SPDX-License-Identifier: GPL-2.0 */
/* The consumer's cgroup: which processes are its, what CPU time they used together, and how to end them all. */
#ifndef RINGBENCH_CGROUP_H
#define RINGBENCH_CGROUP_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "outcome.h"

struct cgroup {
	char path[300]; /* "" while there is none */
	int cpu_stat;   /* descriptor, kept open: readings must be cheap */
};

#define NO_CGROUP ((struct cgroup){.cpu_stat = -1})

/* Makes one below the cgroup2 mount; also removes those that drivers left which were killed outright. */
bool cgroup_create(struct cgroup *cgroup, struct outcome *outcome);
/* Puts the calling process in; for a child before it executes. */
bool cgroup_enter(const struct cgroup *cgroup);
/* Calls `visit` for each process in it, until that returns false. */
bool cgroup_each(const struct cgroup *cgroup, bool (*visit)(pid_t process, void *context), void *context);
uint64_t cgroup_usage_us(const struct cgroup *cgroup);
/* Kills what is in it, waits until it is empty, removes it. */
void cgroup_destroy(struct cgroup *cgroup);

#endif
