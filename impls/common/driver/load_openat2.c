// SPDX-License-Identifier: GPL-2.0
/* The load "openat2": one process calls openat2 as fast as it can. */
#include <stdlib.h>
#include <sys/random.h>

#include "load.h"
#include "openat2.h"

/* SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014): one addition and a mixer, so
 * that the numbers cost less than the call. Nobody can guess them without the seed. */
static uint64_t next_random(uint64_t *state)
{
	uint64_t mixed = *state += 0x9E3779B97F4A7C15ULL;

	mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
	mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
	return mixed ^ (mixed >> 31);
}

static void run(struct producer_state *state, const struct parameters *parameters)
{
	const uint64_t batch = parameters->batch;
	uint64_t random, calls = 0, sum = 0;
	bool last;

	if (getrandom(&random, sizeof(random), 0) != sizeof(random))
		abort();
	do {
		uint32_t dfd = (uint32_t)(next_random(&random) >> 32);

		last = atomic_load_explicit(&state->stop, memory_order_relaxed);
		call_openat2(dfd, last);
		calls += 1;
		sum += sum_of_call(dfd, batch);
	} while (!last);
	state->calls = calls;
	state->sum = sum;
}

const struct load openat2_load = {.name = "openat2", .run = run};
