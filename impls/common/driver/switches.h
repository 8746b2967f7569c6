/* SPDX-License-Identifier: GPL-2.0 */
/* Context switches of all threads in a cgroup. */
#ifndef RINGBENCH_SWITCHES_H
#define RINGBENCH_SWITCHES_H

#include <stdint.h>

#include "cgroup.h"

void read_switches(const struct cgroup *cgroup, uint64_t *voluntary, uint64_t *involuntary);

#endif
