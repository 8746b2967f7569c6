/* SPDX-License-Identifier: GPL-2.0 */
/* What the kernel side, the driver and every consumer agree on: the layout of a record and of the counters. */
#ifndef RINGBENCH_EVENT_H
#define RINGBENCH_EVENT_H

#include <linux/types.h>

/* A record of the ring "events". It is cut short when payload_bytes is 8 (only `value`) or 16 (with `timestamp_ns`);
 * bytes beyond the struct, when payload_bytes is larger, are reserved but not written. */
struct event {
	__u64 value;        /* openat2's dfd << 32 | index of the record in its call: what consumers sum */
	__u64 timestamp_ns; /* CLOCK_MONOTONIC at reservation */
	__u32 pid;          /* process (tgid) and thread that called openat2, in the initial pid namespace */
	__u32 tid;
	__u32 cpu;
	__u32 payload_bytes;
	char comm[16];
};

/* The map "counters": an array with one of these for each CPU, a cache line each, written by that CPU alone. */
struct counters {
	__u64 calls;       /* calls of openat2 by the producers that the program saw */
	__u64 submitted;   /* records submitted to the ring */
	__u64 dropped;     /* records that found the ring full */
	__u64 dropped_sum; /* sum of the values of the dropped records, modulo 2^64 */
	__u64 unannounced; /* the kernel side's own: records since the last forced wake-up */
	__u64 unused[3];
};

#define COUNTERS_ENTRIES 1024 /* a power of two, at least the number of possible CPUs */
#define MAXIMUM_BATCH 4096

#endif
