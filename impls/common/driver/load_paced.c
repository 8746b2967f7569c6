// SPDX-License-Identifier: GPL-2.0
/* The load "paced": calls on an absolute schedule, so that one that comes late does not move those behind it. The
 * producer spins between them: a sleep ends when the timer likes. */
#include "calls.h"
#include "clock.h"

static void run(struct producer_state *state, const struct parameters *parameters)
{
	const double interval_ns =
		(double)parameters->batch * NANOSECONDS_PER_SECOND / (double)parameters->events_per_second;
	const uint64_t start_ns = now_ns();
	struct calls calls;

	calls_begin(&calls, parameters);
	while (!told_to_stop(state)) {
		if (now_ns() - start_ns >= (uint64_t)((double)calls.count * interval_ns))
			make_call(&calls, false);
	}
	make_call(&calls, true);
	calls_end(&calls, state);
}

const struct load paced_load = {.name = "paced", .run = run, .has_rate = true};
