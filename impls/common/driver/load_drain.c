// SPDX-License-Identifier: GPL-2.0
/* The load "drain": fills the ring while the consumer sleeps, wakes it with the last record, and waits until it has
 * taken all and sleeps again. So its CPU time is that of reading a full ring, and of one wake-up a fill. The kernel
 * side must announce no record but the last: the wake-up policy is sampled(N), N the records of a fill.
 *
 * The two never run at once, so the fill is made on the consumer's CPU: what it then reads is in its own cache. From
 * another CPU's cache the way of the records would be most of a fast consumer's time, and no constant: under a
 * hypervisor it changes by a factor of 3 within a minute. The waiting is done on the producer's CPU, where it disturbs
 * nobody. */
#include <stdlib.h>
#include <sys/mman.h>

#include "bpf.h"
#include "calls.h"
#include "clock.h"
#include "placement.h"
#include "ring.h"
#include "threads.h"

#define STILL_NS 200000ULL
/* One that does not sleep (it polls) is filled all the same, and seen to touch its fills. */
#define SLEEP_LIMIT_NS NANOSECONDS_PER_SECOND

struct watched {
	struct ring_pages ring;
	clockid_t clock; /* CPU time of all threads of the consumer */
};

/* In the producer, before its first call: only now is there a consumer. */
static void watch_consumer(struct watched *watched, const struct producer_state *state)
{
	const int ring = bpf_map_by_id(state->ring_id);

	/* The driver sees the end of this process, and says where. */
	if (ring < 0 || !ring_map(&watched->ring, ring) || clock_getcpuclockid(state->consumer, &watched->clock) != 0)
		exit(EXIT_FAILURE);
}

/* Whether no thread of it ran meanwhile. Sleeps: a CPU that spins takes its share of the core where that is one of two.
 */
static bool stood_still(const struct watched *watched)
{
	const struct timespec pause = {.tv_nsec = STILL_NS};
	const uint64_t before_ns = clock_ns(watched->clock);

	nanosleep(&pause, NULL);
	return clock_ns(watched->clock) == before_ns;
}

static bool is_empty(const struct watched *watched)
{
	return ring_consumer_position(&watched->ring) == ring_producer_position(&watched->ring);
}

/* Returns whether it sleeps; false when it has not within the limit, or when the load ends meanwhile. The ring must be
 * empty before its reader is watched: of a thread that runs, the kernel accounts the time only at a tick and when it
 * goes to sleep (thread_group_cputime of kernel/sched/cputime.c). So it is the end of its work that is seen, not the
 * work. And its state is asked for as well: in a guest, the CPU that it runs on may itself be standing still. */
static bool await_sleep(const struct watched *watched, const struct producer_state *state)
{
	uint64_t empty_ns = 0;
	bool empty;

	do {
		empty = is_empty(watched);
		if (empty && empty_ns == 0)
			empty_ns = now_ns();
		if (stood_still(watched) && empty && all_threads_sleep(state->consumer))
			return true;
	} while (!told_to_stop(state) && (empty_ns == 0 || now_ns() - empty_ns < SLEEP_LIMIT_NS));
	return false;
}

static void count(_Atomic uint64_t *counter, uint64_t by)
{
	atomic_store_explicit(counter, atomic_load_explicit(counter, memory_order_relaxed) + by, memory_order_relaxed);
}

static void move_to(int cpu)
{
	if (!pin_to(cpu))
		exit(EXIT_FAILURE);
}

static void fill(struct calls *calls, uint64_t calls_per_fill, const struct watched *watched, bool asleep,
		 struct producer_state *state)
{
	const uint64_t position = ring_consumer_position(&watched->ring);

	move_to(state->consumer_cpu);
	for (uint64_t i = 1; i < calls_per_fill; i++)
		make_call(calls, false);
	/* Nothing was announced yet: whoever has moved was not asleep. */
	count(&state->touched_fills, !asleep || ring_consumer_position(&watched->ring) != position);
	make_call(calls, true);
	move_to(state->cpu);
	count(&state->fills, 1);
}

static void run(struct producer_state *state, const struct parameters *parameters)
{
	const uint64_t calls_per_fill = records_of_fill(parameters) / parameters->batch;
	struct watched watched;
	struct calls calls;
	bool asleep;

	watch_consumer(&watched, state);
	calls_begin(&calls, parameters);
	while (asleep = await_sleep(&watched, state), !told_to_stop(state))
		fill(&calls, calls_per_fill, &watched, asleep, state);
	calls_end(&calls, state);
}

const struct load drain_load = {.name = "drain", .run = run, .has_fills = true};
