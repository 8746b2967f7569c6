// SPDX-License-Identifier: GPL-2.0
/* After a trial the kernel goes on working for a while: on an emulated 32-bit ARM both CPUs are busy for up to 2 s. It
 * is likely the freeing of the last trial's programs and maps, and of those that a library loads to try the kernel. A
 * consumer that starts fast would be measured in that, and one that starts slowly would not. */
#include "clock.h"
#include "settle.h"
#include "watch.h"

#define SPAN_NS (250 * NANOSECONDS_PER_MILLISECOND)
#define LIMIT_NS (10 * NANOSECONDS_PER_SECOND)
/* A tenth of one CPU: the kernel tells the time of each in steps of 10 ms. */
#define REST_NS (SPAN_NS / 10)

/* CPU time that others than the consumer have used. */
static int64_t others_ns(const struct trial *trial)
{
	const uint64_t busy_us =
		system_busy_us(trial->placement.producer_cpu) + system_busy_us(trial->placement.consumer_cpu);

	return (int64_t)(busy_us * 1000) - (int64_t)clock_ns(trial->observer.clock);
}

bool settle(struct trial *trial)
{
	const uint64_t limit_ns = now_ns() + LIMIT_NS;
	int64_t before_ns;

	do {
		before_ns = others_ns(trial);
		if (!watch_until(trial, now_ns() + SPAN_NS, NULL))
			return false;
	} while (others_ns(trial) - before_ns > (int64_t)REST_NS && now_ns() < limit_ns);
	return true;
}
