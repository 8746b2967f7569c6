// SPDX-License-Identifier: GPL-2.0
/* A planted slow-down, linked into the unchanged consumer in C: ring_buffer__poll with a cost of its own. After each
 * poll it spins as long, for each event taken, as EXTRA_PICOSECONDS_PER_EVENT in the environment says. How fast it
 * spins is measured first, by this thread's CPU clock: so what is added is known, whatever the machine. At once and
 * without a look at the clock, since at a steady rate a longer pause now and then would save the consumer wake-ups. */
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <bpf/libbpf.h>

#define PS_PER_NS 1000
#define CALIBRATION_NS 50000000
/* Between two looks at the clock: enough that they cost little, also where the CPU is emulated. */
#define CALIBRATION_TURNS 100000

int __real_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms);
int __wrap_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms);

static void spin(int64_t turns)
{
	while (turns-- > 0)
		__asm__ volatile("" ::: "memory");
}

static int64_t cpu_ns(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static double turns_per_ns(void)
{
	const int64_t start_ns = cpu_ns();
	int64_t turns = 0, spun_ns;

	do {
		spin(CALIBRATION_TURNS);
		turns += CALIBRATION_TURNS;
		spun_ns = cpu_ns() - start_ns;
	} while (spun_ns < CALIBRATION_NS);
	return (double)turns / (double)spun_ns;
}

/* In turns of spin(). */
static double extra_per_event(void)
{
	const char *picoseconds = getenv("EXTRA_PICOSECONDS_PER_EVENT");

	if (!picoseconds)
		abort();
	return strtod(picoseconds, NULL) / PS_PER_NS * turns_per_ns();
}

int __wrap_ring_buffer__poll(struct ring_buffer *ring, int timeout_ms)
{
	static double extra = -1;
	int taken;

	if (extra < 0)
		extra = extra_per_event();
	taken = __real_ring_buffer__poll(ring, timeout_ms);
	if (taken > 0)
		spin((int64_t)(taken * extra));
	return taken;
}
