/* SPDX-License-Identifier: GPL-2.0 */
/* How a trial ended, as the driver sees it. Whether the numbers prove anything is decided by who reads the document. */
#ifndef RINGBENCH_OUTCOME_H
#define RINGBENCH_OUTCOME_H

#include <stdbool.h>

enum result { MEASURED, FAILED, UNSUPPORTED };

struct outcome {
	enum result result;
	const char *stage; /* where it failed; a literal */
	char detail[600];  /* why, or the evidence that it cannot run here */
};

/* Both return false, so that a step can end with `return fail(...)`. Only the first failure is kept: later ones are its
 * consequences. */
__attribute__((format(printf, 3, 4))) bool fail(struct outcome *outcome, const char *stage, const char *format, ...);
__attribute__((format(printf, 2, 3))) bool unsupported(struct outcome *outcome, const char *format, ...);

#endif
