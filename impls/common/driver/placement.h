/* SPDX-License-Identifier: GPL-2.0 */
/* Which CPU is whose. */
#ifndef RINGBENCH_PLACEMENT_H
#define RINGBENCH_PLACEMENT_H

#include <stdbool.h>

#include "outcome.h"

struct placement {
	int producer_cpu; /* the driver's too: it sleeps between samples, and must not disturb the consumer */
	int consumer_cpu; /* the load "drain" fills the ring here, while the consumer sleeps */
};

/* Takes the first two of the CPUs that this process may use. */
bool choose_cpus(struct placement *placement, struct outcome *outcome);
bool pin_to(int cpu);

#endif
