/* SPDX-License-Identifier: GPL-2.0 */
/* The producer process: forked before the consumer so that its id is known, blocked until it is released. */
#ifndef RINGBENCH_PRODUCER_H
#define RINGBENCH_PRODUCER_H

#include <stdbool.h>
#include <sys/types.h>

#include "load.h"
#include "outcome.h"
#include "parameters.h"
#include "placement.h"

struct producer {
	pid_t process; /* 0 while there is none */
	int gate;      /* a byte written here releases it */
	struct producer_state *state;
};

#define NO_PRODUCER ((struct producer){.gate = -1})

/* Forks it, pinned to its CPU and blocked. */
bool producer_fork(struct producer *producer, const struct parameters *parameters, const struct placement *placement,
		   struct outcome *outcome);
/* Lets it begin, and tells it whose ring it fills. */
bool producer_release(const struct producer *producer, pid_t consumer, uint32_t ring_id, struct outcome *outcome);
/* Asks it to stop, without a signal: one would show in the measurement. It has when producer_stopped() says so. */
void producer_ask_to_stop(const struct producer *producer);
bool producer_stopped(const struct producer *producer);
/* Whether it ended although nobody asked. */
bool producer_died(struct producer *producer);
void producer_destroy(struct producer *producer);

#endif
