/* SPDX-License-Identifier: GPL-2.0 */
/* The calls of one producer: each with a fresh random number that nobody else knows, and the sum that it asks for. */
#ifndef RINGBENCH_CALLS_H
#define RINGBENCH_CALLS_H

#include <stdbool.h>
#include <stdint.h>

#include "load.h"
#include "openat2.h"
#include "parameters.h"

struct calls {
	uint64_t batch;
	uint64_t random;
	uint64_t count;
	uint64_t sum; /* of the values of all records asked for, modulo 2^64 */
};

void calls_begin(struct calls *calls, const struct parameters *parameters);
/* Leaves what was made where the driver reads it. */
void calls_end(const struct calls *calls, struct producer_state *state);

/* SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014): one addition and a mixer, so
 * that the numbers cost less than the call. Nobody can guess them without the seed. */
static inline uint64_t next_random(uint64_t *state)
{
	uint64_t mixed = *state += 0x9E3779B97F4A7C15ULL;

	mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
	mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
	return mixed ^ (mixed >> 31);
}

/* `last`: no record may be left unannounced after this call. */
static inline void make_call(struct calls *calls, bool last)
{
	const uint32_t dfd = (uint32_t)(next_random(&calls->random) >> 32);

	call_openat2(dfd, last);
	calls->count += 1;
	calls->sum += sum_of_call(dfd, calls->batch);
}

static inline bool told_to_stop(const struct producer_state *state)
{
	return atomic_load_explicit(&state->stop, memory_order_relaxed);
}

#endif
