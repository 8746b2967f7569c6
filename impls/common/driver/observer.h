/* SPDX-License-Identifier: GPL-2.0 */
/* Watches the ring and the counters from outside, through read-only mappings, without a bpf() call. */
#ifndef RINGBENCH_OBSERVER_H
#define RINGBENCH_OBSERVER_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "../event.h"
#include "cgroup.h"
#include "consumer.h"
#include "outcome.h"
#include "ring.h"

struct observer {
	const struct cgroup *cgroup;
	int program; /* held open so that its misses can be read after the producers have stopped */
	uint32_t ring_id;
	clockid_t clock; /* CPU time of all threads of the consumer */
	struct ring_pages ring;
	const struct counters *counters;
	unsigned int cpus; /* possible ones */
};

#define NO_OBSERVER ((struct observer){.program = -1})

/* All that is known at one moment. */
struct reading {
	uint64_t time_ns;
	uint64_t consumer_position; /* bytes since the ring was made; 32 bits on a 32-bit kernel */
	uint64_t producer_position;
	struct counters total; /* over all CPUs */
	uint64_t consumer_cpu_ns;
	uint64_t cgroup_usage_us;
	/* Sums over the threads that are alive: one that ends takes its share away. */
	uint64_t voluntary_switches;
	uint64_t involuntary_switches;
};

/* Finds what the consumer's processes hold, and maps it. */
bool observer_open(struct observer *observer, const struct cgroup *cgroup, const struct consumer *consumer,
		   uint64_t ring_bytes, struct outcome *outcome);
void observer_read(const struct observer *observer, struct reading *reading);
/* Only what stays readable when the consumer has ended: positions and counters. */
void observer_read_proof(const struct observer *observer, struct reading *reading);
/* Only the positions. */
void observer_read_positions(const struct observer *observer, struct reading *reading);
/* How often the kernel skipped the program because another ran on that CPU. A bpf() call: not during a window. */
uint64_t observer_recursion_misses(const struct observer *observer);
void observer_close(struct observer *observer);

#endif
