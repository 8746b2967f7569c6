/* SPDX-License-Identifier: GPL-2.0 */
/* What makes events. A load is a function that runs in the producer process until it is told to stop. To add one, write
 * its file and name it in load.c; the observer knows none of them. */
#ifndef RINGBENCH_LOAD_H
#define RINGBENCH_LOAD_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "parameters.h"

#define CACHE_LINE 64

/* Shared by the driver and the producer process. Each side writes to lines of its own. */
struct producer_state {
	/* written by the driver: before it forks the producer, where it and the consumer run; */
	_Alignas(CACHE_LINE) int cpu;
	int consumer_cpu;
	/* before it releases the producer, what it knows of the consumer by then; */
	pid_t consumer;
	uint32_t ring_id; /* the map's */
	/* and when it has had enough */
	atomic_bool stop;
	/* written by the producer: what it made, before it acknowledges */
	_Alignas(CACHE_LINE) uint64_t calls;
	uint64_t sum; /* of the values of all records of all calls, modulo 2^64 */
	atomic_bool stopped;
	/* and what it counts as it goes */
	_Alignas(CACHE_LINE) _Atomic uint64_t fills;
	_Atomic uint64_t touched_fills; /* those for which the consumer was not asleep until it was woken */
};

struct load {
	const char *name;
	/* Runs until state->stop, then leaves what it made in state->calls and state->sum. */
	void (*run)(struct producer_state *state, const struct parameters *parameters);
	bool has_rate;  /* it keeps --events-per-second */
	bool has_fills; /* it fills the ring, and counts that */
	/* After how many bytes its window ends; NULL where --window-ms says when. */
	uint64_t (*bytes_to_pass)(const struct parameters *parameters);
};

extern const struct load openat2_load, saturate_load, wrap_load, drain_load, paced_load;

const struct load *find_load(const char *name);

#endif
