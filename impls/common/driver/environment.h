/* SPDX-License-Identifier: GPL-2.0 */
/* What this machine is, as far as it matters to the numbers. */
#ifndef RINGBENCH_ENVIRONMENT_H
#define RINGBENCH_ENVIRONMENT_H

/* `driver environment`: prints it as one JSON document. Returns the exit status. */
int environment_main(void);

#endif
