// SPDX-License-Identifier: GPL-2.0
/* A planted slow-down, linked into the unchanged consumer in C: ring_buffer__poll with a cost of its own. After each
 * poll it burns so much CPU time for each event taken, by this thread's CPU clock, as EXTRA_PICOSECONDS_PER_EVENT in
 * the environment says. What is added is thereby known, whatever the machine; between polls nothing is touched. */
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <bpf/libbpf.h>

#define PS_PER_NS 1000
/* In portions that make reading the clock a small part of what it measures, also where the CPU is emulated. */
#define PORTION_NS 100000

int __real_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms);
int __wrap_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms);

static int64_t cpu_ns(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static int64_t extra_ps(void)
{
	const char *text = getenv("EXTRA_PICOSECONDS_PER_EVENT");

	if (!text)
		abort();
	return strtoll(text, NULL, 10);
}

int __wrap_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms)
{
	static int64_t owed_ps, each_ps = -1;
	const int taken = __real_ring_buffer__poll(ring, timeout_ms);
	int64_t start_ns, burnt_ns;

	if (each_ps < 0)
		each_ps = extra_ps();
	if (taken > 0)
		owed_ps += taken * each_ps;
	if (owed_ps < (int64_t)PORTION_NS * PS_PER_NS)
		return taken;
	start_ns = cpu_ns();
	do
		burnt_ns = cpu_ns() - start_ns;
	while (burnt_ns * PS_PER_NS < owed_ps);
	owed_ps -= burnt_ns * PS_PER_NS;
	return taken;
}
