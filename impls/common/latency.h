/* SPDX-License-Identifier: GPL-2.0 */
/* The histogram that a consumer keeps with --latency, for consumers in C; CONTRACT.md says the same in words. */
#ifndef RINGBENCH_LATENCY_H
#define RINGBENCH_LATENCY_H

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include <linux/types.h>

/* Log-linear, after HdrHistogram: below 128 ns one bucket for each, then 64 for each doubling, so that a bucket is at
 * most 1/64 of its values wide. The last one begins at 2^41 ns, 37 minutes. */
#define LATENCY_BUCKETS 2304
#define LATENCY_CLOCK_READS 10000

struct latency {
	__u64 counts[LATENCY_BUCKETS];
	__u64 maximum_ns;
};

/* The clock of bpf_ktime_get_ns. */
static inline __u64 latency_now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (__u64)now.tv_sec * 1000000000 + (__u64)now.tv_nsec;
}

static inline void latency_add(struct latency *latency, __u64 submitted_ns)
{
	const __u64 now_ns = latency_now_ns();
	/* Two CPUs' clocks may be a few nanoseconds apart. */
	const __u64 ns = now_ns > submitted_ns ? now_ns - submitted_ns : 0;
	const int shift = ns < 128 ? 0 : 57 - __builtin_clzll(ns);
	const __u64 bucket = ((__u64)shift << 6) + (ns >> shift);

	latency->counts[bucket < LATENCY_BUCKETS ? bucket : LATENCY_BUCKETS - 1] += 1;
	if (ns > latency->maximum_ns)
		latency->maximum_ns = ns;
}

/* The field "latency" of the contract's line, with the comma behind it. */
static inline void latency_print(const struct latency *latency)
{
	const __u64 start_ns = latency_now_ns();
	const char *comma = "";

	for (int i = 0; i < LATENCY_CLOCK_READS; i++)
		latency_now_ns();
	printf("\"latency\": {\"clock_cost_ns\": %" PRIu64 ", \"maximum_ns\": %" PRIu64 ", \"counts\": {",
	       (uint64_t)(latency_now_ns() - start_ns) / LATENCY_CLOCK_READS, (uint64_t)latency->maximum_ns);
	for (int bucket = 0; bucket < LATENCY_BUCKETS; bucket++) {
		if (latency->counts[bucket] == 0)
			continue;
		printf("%s\"%d\": %" PRIu64, comma, bucket, (uint64_t)latency->counts[bucket]);
		comma = ", ";
	}
	printf("}}, ");
}

#endif
