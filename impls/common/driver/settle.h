/* SPDX-License-Identifier: GPL-2.0 */
/* Between READY and the load: the machine comes to rest. */
#ifndef RINGBENCH_SETTLE_H
#define RINGBENCH_SETTLE_H

#include <stdbool.h>

#include "trial.h"

/* Waits until nothing but the consumer works on the trial's CPUs, for 10 s at most: what works on then is in the
 * window's readings. False when the trial is at its end. */
bool settle(struct trial *trial);

#endif
