/* SPDX-License-Identifier: GPL-2.0 */
/* The part of a trial that is measured. */
#ifndef RINGBENCH_WINDOW_H
#define RINGBENCH_WINDOW_H

#include "trial.h"

/* Releases the producer and lets the warm-up pass. No bpf() call of the driver from here until the producer has
 * stopped. */
bool warm_up(struct trial *trial);
/* Takes the readings at the window's ends, and the samples between them. */
bool measure_window(struct trial *trial);

#endif
