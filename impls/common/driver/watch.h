/* SPDX-License-Identifier: GPL-2.0 */
/* All waiting of a trial happens here, so that whatever can end it is always seen. */
#ifndef RINGBENCH_WATCH_H
#define RINGBENCH_WATCH_H

#include "trial.h"

/* Sleeps until the time has come, or `done` (if not NULL) holds. False, with the outcome, when the trial must end:
 * standard input closed, a signal, the deadline, the consumer's end before its time, or a first line other than READY.
 */
bool watch_until(struct trial *trial, uint64_t until_ns, bool (*done)(const struct trial *trial));

#endif
