/* SPDX-License-Identifier: GPL-2.0 */
/* A BPF ring buffer as the kernel maps it into a process, read without a library. */
#ifndef RINGBENCH_RING_H
#define RINGBENCH_RING_H

#include <stddef.h>
#include <signal.h>

#include "event.h"
#include "latency.h"

/* What the proof compares. */
struct total {
	__u64 received, sum;
	struct latency *latency; /* NULL without --latency */
};

/* The positions count bytes since the ring was made. They are the kernel's words, so they wrap at 4 GiB on a 32-bit
 * machine: only their difference means something, never which one is larger. */
struct ring {
	unsigned long *consumer_position;
	const unsigned long *producer_position;
	const unsigned char *data; /* mapped twice in a row: no record is ever in two pieces */
	unsigned long mask;
	int epoll;
};

/* Maps the ring `map`, of `bytes` bytes. Returns NULL, or what could not be done, with errno. */
const char *ring_open(struct ring *ring, int map, size_t bytes);

/* Sleeps until the kernel says that there are records, or until a signal that is not in `blocked` comes. Returns 1, or
 * -1 with errno: EINTR for a signal. One that came before the call, while it was blocked, ends it at once. */
int ring_wait(const struct ring *ring, const sigset_t *blocked);

/* Adds up every record that is submitted, announced or not, up to the first that is not submitted yet. */
void ring_take(const struct ring *ring, struct total *total);

#endif
