/* SPDX-License-Identifier: GPL-2.0 */
/* A ring's positions, through a read-only mapping of its two first pages (kernel/bpf/ringbuf.c). */
#ifndef RINGBENCH_RING_H
#define RINGBENCH_RING_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ring_pages {
	const char *consumer, *producer; /* NULL while not mapped */
	size_t page_bytes;
};

/* From a map's descriptor, which is not needed afterwards. False, with errno, when it cannot be mapped. */
bool ring_map(struct ring_pages *ring, int map);
void ring_unmap(struct ring_pages *ring);

/* A position is an unsigned long at the start of its page, as wide as ours: support.c sees to that. */
static inline uint64_t ring_position(const char *page)
{
	return atomic_load_explicit((const _Atomic unsigned long *)page, memory_order_acquire);
}

static inline uint64_t ring_consumer_position(const struct ring_pages *ring)
{
	return ring_position(ring->consumer);
}

static inline uint64_t ring_producer_position(const struct ring_pages *ring)
{
	return ring_position(ring->producer);
}

#endif
