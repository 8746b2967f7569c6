// SPDX-License-Identifier: GPL-2.0
#include "ring.h"

#include <linux/bpf.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <unistd.h>

/* A record is a header of BPF_RINGBUF_HDR_SZ bytes and its payload, rounded up to RECORD_ALIGNMENT. */
#define RECORD_ALIGNMENT 8

const char *ring_open(struct ring *ring, int map, size_t bytes)
{
	const size_t page_bytes = (size_t)sysconf(_SC_PAGESIZE);
	struct epoll_event readable = {.events = EPOLLIN};
	void *consumer, *producer;

	/* The consumer's page, then the producer's, then the data, twice. The kernel lets us write the first alone. */
	consumer = mmap(NULL, page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, map, 0);
	if (consumer == MAP_FAILED)
		return "map the consumer's page";
	producer = mmap(NULL, page_bytes + 2 * bytes, PROT_READ, MAP_SHARED, map, (off_t)page_bytes);
	if (producer == MAP_FAILED)
		return "map the producer's page and the data";
	ring->consumer_position = consumer;
	ring->producer_position = producer;
	ring->data = (const unsigned char *)producer + page_bytes;
	ring->mask = bytes - 1;
	ring->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (ring->epoll < 0)
		return "make an epoll";
	/* Level-triggered: while the ring is not empty, waiting returns at once. So a record that was not submitted yet
	 * when ring_take met it is come back to, whether its submission wakes anybody or not. */
	if (epoll_ctl(ring->epoll, EPOLL_CTL_ADD, map, &readable) != 0)
		return "watch the ring";
	return NULL;
}

int ring_wait(const struct ring *ring, const sigset_t *blocked)
{
	struct epoll_event ready;

	return epoll_pwait(ring->epoll, &ready, 1, -1, blocked);
}

/* Takes what is submitted of the records in [from, to), and returns where it ended. */
static unsigned long take_between(const struct ring *ring, unsigned long from, unsigned long to, struct total *total)
{
	while (from != to) {
		const unsigned char *record = ring->data + (from & ring->mask);
		/* Acquire: the payload was written before the header lost its busy bit. */
		__u32 header = __atomic_load_n((const __u32 *)record, __ATOMIC_ACQUIRE);
		__u32 payload_bytes = header & ~(BPF_RINGBUF_BUSY_BIT | BPF_RINGBUF_DISCARD_BIT);

		if (header & BPF_RINGBUF_BUSY_BIT)
			break;
		if (!(header & BPF_RINGBUF_DISCARD_BIT)) {
			const struct event *event = (const struct event *)(record + BPF_RINGBUF_HDR_SZ);

			if (total->latency)
				latency_add(total->latency, event->timestamp_ns);
			total->received += 1;
			total->sum += event->value;
		}
		from += (payload_bytes + BPF_RINGBUF_HDR_SZ + RECORD_ALIGNMENT - 1) & -(unsigned long)RECORD_ALIGNMENT;
	}
	return from;
}

void ring_take(const struct ring *ring, struct total *total)
{
	unsigned long position = *ring->consumer_position; /* nobody else writes it */
	unsigned long before;

	do {
		before = position;
		/* Acquire: the headers up to there were written, busy, before the producer's position moved. */
		position =
			take_between(ring, position, __atomic_load_n(ring->producer_position, __ATOMIC_ACQUIRE), total);
		/* Release: the kernel may overwrite what was read, but only now. Once for all of them, not for each:
		 * each time, the line goes to the producer's CPU and back. */
		if (position != before)
			__atomic_store_n(ring->consumer_position, position, __ATOMIC_RELEASE);
	} while (position != before);
}
