// SPDX-License-Identifier: GPL-2.0
/* The loads in which one process calls openat2 as fast as it can: "openat2"; "saturate", which differs in nothing but
 * the batch that it is given; and "wrap", which goes on until 32-bit positions have passed their end. */
#include "calls.h"

#define POSITIONS_OF_32_BITS (1ULL << 32)

static void run(struct producer_state *state, const struct parameters *parameters)
{
	struct calls calls;
	bool last;

	calls_begin(&calls, parameters);
	do {
		last = told_to_stop(state);
		make_call(&calls, last);
	} while (!last);
	calls_end(&calls, state);
}

/* A ring beyond the end, so that the consumer has passed it too. */
static uint64_t bytes_to_wrap(const struct parameters *parameters)
{
	return POSITIONS_OF_32_BITS + parameters->ring_bytes;
}

const struct load openat2_load = {.name = "openat2", .run = run};
const struct load saturate_load = {.name = "saturate", .run = run};
const struct load wrap_load = {.name = "wrap", .run = run, .bytes_to_pass = bytes_to_wrap};
