/* SPDX-License-Identifier: GPL-2.0 */
/* What makes events. A load is a file of its own: a function that runs in the producer process until it is told to
 * stop. To add one, write the file and name it in load.c; the observer knows none of them. */
#ifndef RINGBENCH_LOAD_H
#define RINGBENCH_LOAD_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "parameters.h"

#define CACHE_LINE 64

/* Shared by the driver and the producer process. Each side writes to lines of its own. */
struct producer_state {
	/* written by the driver */
	_Alignas(CACHE_LINE) atomic_bool stop;
	/* written by the producer: what it made, before it acknowledges */
	_Alignas(CACHE_LINE) uint64_t calls;
	uint64_t sum; /* of the values of all records of all calls, modulo 2^64 */
	atomic_bool stopped;
};

struct load {
	const char *name;
	/* Runs until state->stop, then leaves what it made in state->calls and state->sum. */
	void (*run)(struct producer_state *state, const struct parameters *parameters);
};

extern const struct load openat2_load;

const struct load *find_load(const char *name);

#endif
