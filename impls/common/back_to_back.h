/* SPDX-License-Identifier: GPL-2.0 */
/* Back-to-back, for consumers in C and for tests alone: the consumer makes the calls itself, one before each poll, so
 * that one thread produces and consumes in turn. Nothing sleeps and nothing goes between CPUs: what is left is the cost
 * of a record on both sides. It is what the kernel's own benchmark does with --rb-b2b (bench_ringbufs.c in
 * tools/testing/selftests/bpf/benchs), made to be compared with it. */
#ifndef RINGBENCH_BACK_TO_BACK_H
#define RINGBENCH_BACK_TO_BACK_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

#include "driver/calls.h"
#include "driver/clock.h"

struct back_to_back {
	struct calls calls; /* its batch is set beforehand */
	uint64_t start_ns, elapsed_ns;
};

static inline void back_to_back_begin(struct back_to_back *own)
{
	if (getrandom(&own->calls.random, sizeof(own->calls.random), 0) != sizeof(own->calls.random))
		abort();
	own->start_ns = now_ns();
}

/* Its last record is announced, whatever the policy: the poll behind it does not wait. */
static inline void back_to_back_call(struct back_to_back *own)
{
	make_call(&own->calls, true);
}

static inline void back_to_back_end(struct back_to_back *own)
{
	own->elapsed_ns = now_ns() - own->start_ns;
}

/* Further fields of the contract's line, with the comma behind them: what was produced, and in which time. */
static inline void back_to_back_print(const struct back_to_back *own)
{
	printf("\"calls\": %" PRIu64 ", \"produced_sum\": %" PRIu64 ", \"elapsed_ns\": %" PRIu64 ", ", own->calls.count,
	       own->calls.sum, own->elapsed_ns);
}

#endif
