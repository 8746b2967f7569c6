/* SPDX-License-Identifier: GPL-2.0 */
/* The last bytes of a stream, however much it says. */
#ifndef RINGBENCH_TAIL_H
#define RINGBENCH_TAIL_H

#include <stdbool.h>
#include <stddef.h>

#define TAIL_BYTES 65536

struct tail {
	int descriptor; /* the pipe's reading end, not blocking; -1 after its end */
	size_t length;
	char bytes[TAIL_BYTES];
};

/* Reads what is there. */
void tail_read(struct tail *tail);
void tail_close(struct tail *tail);
/* Forgets the first `length` bytes. */
void tail_drop(struct tail *tail, size_t length);

#endif
