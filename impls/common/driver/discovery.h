/* SPDX-License-Identifier: GPL-2.0 */
/* Finds the ring, the counters and the program among the descriptors of a cgroup's processes, whatever library made
 * them. */
#ifndef RINGBENCH_DISCOVERY_H
#define RINGBENCH_DISCOVERY_H

#include <stdbool.h>
#include <stdint.h>

#include "cgroup.h"
#include "outcome.h"

struct found_object {
	uint32_t id; /* 0 while none was found */
	int descriptor;
	bool ambiguous; /* more than one was found */
};

struct discovery {
	struct found_object ring, counters, program;
	uint32_t ring_bytes;
};

#define NOTHING_FOUND ((struct discovery){.ring.descriptor = -1, .counters.descriptor = -1, .program.descriptor = -1})

/* Exactly one of each, else it fails at stage "maps". What it found is open in either case. */
bool discover(struct discovery *found, const struct cgroup *cgroup, struct outcome *outcome);
void discovery_close_maps(struct discovery *found);

#endif
