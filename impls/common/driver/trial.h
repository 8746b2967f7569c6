/* SPDX-License-Identifier: GPL-2.0 */
/* One trial: everything that belongs to it, from its parameters to its readings. */
#ifndef RINGBENCH_TRIAL_H
#define RINGBENCH_TRIAL_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "cgroup.h"
#include "consumer.h"
#include "observer.h"
#include "outcome.h"
#include "parameters.h"
#include "placement.h"
#include "producer.h"
#include "system.h"

/* How long a consumer may stand still over a ring that is not empty. */
#define STALL_NS (2 * NANOSECONDS_PER_SECOND)

struct fills {
	uint64_t made, touched;
};

struct trial {
	struct parameters parameters;
	struct outcome outcome;
	/* what it acquires, released by trial.c */
	struct cgroup cgroup;
	struct placement placement;
	struct producer producer;
	struct consumer consumer;
	struct observer observer;
	/* what ends it early */
	uint64_t deadline_ns;
	int signals;               /* signalfd of those that mean "stop" */
	sigset_t consumer_signals; /* the mask that the driver was started with */
	bool consumer_may_end;
	/* what it measures */
	struct reading start, window_start, window_end, rest;
	struct system_reading system_start, system_end; /* around the window */
	struct fills fills_start, fills_end;            /* at the window's ends */
	struct reading *samples;                        /* between the window's ends */
	size_t sample_count;
	uint64_t produced_calls;
	uint64_t produced_sum;
	uint64_t recursion_misses;
	bool drain_stalled;
};

/* `driver trial ARGUMENTS`: runs it and prints its document. Returns the exit status. */
int trial_main(int count, char **arguments);

#endif
