/* SPDX-License-Identifier: GPL-2.0 */
/* What happens between fork and exec of the consumer. */
#ifndef RINGBENCH_CONSUMER_CHILD_H
#define RINGBENCH_CONSUMER_CHILD_H

#include "consumer.h"

struct child_pipes {
	int output, error; /* the child's standard output and error */
	int failure;       /* takes a struct child_failure; closed by exec */
	int failure_reader;
};

struct child_failure {
	int error; /* errno */
	char attempt[60];
};

/* In the child: becomes the consumer, or says what it could not do. */
_Noreturn void become_consumer(const struct consumer_start *start, const struct child_pipes *pipes);

#endif
