// SPDX-License-Identifier: GPL-2.0
/* Maps ring and counters read-only and takes readings. */
#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bpf.h"
#include "clock.h"
#include "discovery.h"
#include "files.h"
#include "observer.h"
#include "switches.h"

/* Read-only, from a descriptor that is not: see ring.c. */
static bool map_memory(struct observer *observer, const struct discovery *found, struct outcome *outcome)
{
	void *counters = mmap(NULL, COUNTERS_ENTRIES * sizeof(struct counters), PROT_READ, MAP_SHARED,
			      found->counters.descriptor, 0);

	observer->counters = counters == MAP_FAILED ? NULL : counters;
	if (observer->counters && ring_map(&observer->ring, found->ring.descriptor))
		return true;
	return fail(outcome, "maps", "cannot map ring and counters: %s", strerror(errno));
}

bool observer_open(struct observer *observer, const struct cgroup *cgroup, const struct consumer *consumer,
		   uint64_t ring_bytes, struct outcome *outcome)
{
	struct discovery found = NOTHING_FOUND;
	bool mapped = discover(&found, cgroup, outcome) && map_memory(observer, &found, outcome);

	observer->cgroup = cgroup;
	observer->program = found.program.descriptor;
	observer->ring_id = found.ring.id;
	observer->cpus = cpus_in_list("/sys/devices/system/cpu/possible");
	discovery_close_maps(&found);
	if (!mapped)
		return false;
	if (found.ring_bytes != ring_bytes)
		return fail(outcome, "maps", "the ring has %u bytes instead of %llu", found.ring_bytes,
			    (unsigned long long)ring_bytes);
	if (observer->cpus == 0 || observer->cpus > COUNTERS_ENTRIES)
		return fail(outcome, "maps", "the number of possible CPUs, %u, is not between 1 and %d", observer->cpus,
			    COUNTERS_ENTRIES);
	if (clock_getcpuclockid(consumer->process, &observer->clock) != 0)
		return fail(outcome, "maps", "the consumer has no CPU clock: it has ended");
	return true;
}

/* On a 32-bit kernel a 64-bit counter is written in two halves, and may be caught between them: time series there can
 * show a step of 2^32. Proof values are read at rest. */
static void add_counters(struct counters *total, const volatile struct counters *one)
{
	total->calls += one->calls;
	total->submitted += one->submitted;
	total->dropped += one->dropped;
	total->dropped_sum += one->dropped_sum;
}

void observer_read_positions(const struct observer *observer, struct reading *reading)
{
	/* In this order a running consumer is never seen ahead of its producer. */
	reading->consumer_position = ring_consumer_position(&observer->ring);
	reading->producer_position = ring_producer_position(&observer->ring);
}

void observer_read_proof(const struct observer *observer, struct reading *reading)
{
	observer_read_positions(observer, reading);
	memset(&reading->total, 0, sizeof(reading->total));
	for (unsigned int cpu = 0; cpu < observer->cpus; cpu++)
		add_counters(&reading->total, &observer->counters[cpu]);
}

void observer_read(const struct observer *observer, struct reading *reading)
{
	reading->time_ns = now_ns();
	observer_read_proof(observer, reading);
	reading->consumer_cpu_ns = clock_ns(observer->clock);
	reading->cgroup_usage_us = cgroup_usage_us(observer->cgroup);
	read_switches(observer->cgroup, &reading->voluntary_switches, &reading->involuntary_switches);
}

uint64_t observer_recursion_misses(const struct observer *observer)
{
	struct bpf_prog_info info;

	if (bpf_program_info(observer->program, &info) != 0)
		return 0;
	return info.recursion_misses;
}

void observer_close(struct observer *observer)
{
	ring_unmap(&observer->ring);
	if (observer->counters)
		munmap((void *)observer->counters, COUNTERS_ENTRIES * sizeof(struct counters));
	if (observer->program >= 0)
		close(observer->program);
	*observer = NO_OBSERVER;
}
