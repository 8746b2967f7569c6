// SPDX-License-Identifier: GPL-2.0
/* Warm-up and window: when the load begins to count, what is read meanwhile, and when it is enough. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/prctl.h>

#include "clock.h"
#include "watch.h"
#include "window.h"

bool warm_up(struct trial *trial)
{
	const uint64_t length_ns = trial->parameters.warm_up_ms * NANOSECONDS_PER_MILLISECOND;

	/* Samples on time: by default a sleep ends 50 us late. Not before: children inherit it. */
	prctl(PR_SET_TIMERSLACK, 1UL);
	observer_read(&trial->observer, &trial->start);
	if (!producer_release(&trial->producer, trial->consumer.process, trial->observer.ring_id, &trial->outcome) ||
	    !watch_until(trial, trial->start.time_ns + length_ns, NULL))
		return false;
	if (producer_died(&trial->producer))
		return fail(&trial->outcome, "producer", "the producer ended by itself");
	return true;
}

static struct fills read_fills(const struct producer_state *state)
{
	return (struct fills){
		.made = atomic_load_explicit(&state->fills, memory_order_relaxed),
		.touched = atomic_load_explicit(&state->touched_fills, memory_order_relaxed),
	};
}

static bool begin(struct trial *trial)
{
	const uint64_t steps = trial->parameters.window_ms / trial->parameters.sample_ms;

	trial->samples = calloc(steps + 1, sizeof(*trial->samples));
	if (!trial->samples)
		return fail(&trial->outcome, "window", "no memory for the samples");
	/* The machine's readings enclose the window, so that their cost is not in it. */
	system_read(&trial->system_start, trial->producer.process);
	trial->fills_start = read_fills(trial->producer.state);
	observer_read(&trial->observer, &trial->window_start);
	if (trial->window_start.total.calls == 0)
		return fail(&trial->outcome, "attach",
			    "the program saw no call during the warm-up of %llu ms: it is not attached to "
			    "syscalls:sys_enter_openat2, or does not know the producer by its process id %d",
			    (unsigned long long)trial->parameters.warm_up_ms, trial->producer.process);
	return true;
}

static void end(struct trial *trial)
{
	observer_read(&trial->observer, &trial->window_end);
	trial->fills_end = read_fills(trial->producer.state);
	system_read(&trial->system_end, trial->producer.process);
}

/* Samples until the time is over, or `enough` (if not NULL) of the newest one. */
static bool sample_until(struct trial *trial, bool (*enough)(const struct trial *trial))
{
	const uint64_t begin_ns = trial->window_start.time_ns;
	const uint64_t window_ns = trial->parameters.window_ms * NANOSECONDS_PER_MILLISECOND;
	const uint64_t step_ns = trial->parameters.sample_ms * NANOSECONDS_PER_MILLISECOND;

	for (uint64_t offset_ns = step_ns; offset_ns < window_ns; offset_ns += step_ns) {
		if (!watch_until(trial, begin_ns + offset_ns, NULL))
			return false;
		observer_read(&trial->observer, &trial->samples[trial->sample_count++]);
		if (enough && enough(trial))
			return true;
	}
	return watch_until(trial, begin_ns + window_ns, NULL);
}

static bool has_passed(const struct trial *trial, const struct reading *reading)
{
	return reading->total.submitted * record_bytes(&trial->parameters) >=
	       trial->parameters.load->bytes_to_pass(&trial->parameters);
}

/* The consumer has stood still over unread records for so long that nothing more will pass. The drain finds the same,
 * and tells. */
static bool is_stuck(const struct trial *trial)
{
	const size_t steps = STALL_NS / (trial->parameters.sample_ms * NANOSECONDS_PER_MILLISECOND) + 1;
	const struct reading *now;

	if (trial->sample_count <= steps)
		return false;
	now = &trial->samples[trial->sample_count - 1];
	return now->consumer_position != now->producer_position &&
	       now->consumer_position == (now - steps)->consumer_position;
}

static bool has_passed_or_is_stuck(const struct trial *trial)
{
	return has_passed(trial, &trial->samples[trial->sample_count - 1]) || is_stuck(trial);
}

bool measure_window(struct trial *trial)
{
	const bool by_bytes = trial->parameters.load->bytes_to_pass != NULL;

	if (!begin(trial) || !sample_until(trial, by_bytes ? has_passed_or_is_stuck : NULL))
		return false;
	end(trial);
	if (by_bytes && !has_passed(trial, &trial->window_end) && !is_stuck(trial))
		return fail(&trial->outcome, "window", "only %llu bytes of %llu passed within %llu ms",
			    (unsigned long long)(trial->window_end.total.submitted * record_bytes(&trial->parameters)),
			    (unsigned long long)trial->parameters.load->bytes_to_pass(&trial->parameters),
			    (unsigned long long)trial->parameters.window_ms);
	return true;
}
