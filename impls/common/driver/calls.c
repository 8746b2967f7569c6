// SPDX-License-Identifier: GPL-2.0
/* The calls of one producer, from the first to the last. */
#include <stdlib.h>
#include <sys/random.h>

#include "calls.h"

void calls_begin(struct calls *calls, const struct parameters *parameters)
{
	*calls = (struct calls){.batch = parameters->batch};
	if (getrandom(&calls->random, sizeof(calls->random), 0) != sizeof(calls->random))
		abort();
}

void calls_end(const struct calls *calls, struct producer_state *state)
{
	state->calls = calls->count;
	state->sum = calls->sum;
}
