/* SPDX-License-Identifier: GPL-2.0 */
/* Whether this machine can run a trial at all. */
#ifndef RINGBENCH_SUPPORT_H
#define RINGBENCH_SUPPORT_H

#include <stdbool.h>

#include "outcome.h"

#define WORD_BITS_OF_DRIVER ((unsigned int)(8 * sizeof(long)))

/* Whether BPF sees the process ids that this process sees. */
bool in_initial_pid_namespace(void);
/* Word size of the kernel by its machine name; 0 if that is not known. */
unsigned int kernel_word_bits(void);
/* False, with the evidence, when it cannot. */
bool check_support(struct outcome *outcome);

#endif
