/* SPDX-License-Identifier: GPL-2.0 */
/* One call of openat2 that the kernel side turns into records, and the sum of the values that they will have. */
#ifndef RINGBENCH_OPENAT2_H
#define RINGBENCH_OPENAT2_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_openat2
#define SYS_openat2 437 /* the same on every architecture */
#endif

/* The tracepoint fires at the call's entry, whatever becomes of it. So the cheapest call is taken: a struct open_how
 * that is too short is the first thing that the kernel looks at, and refuses (EINVAL, fs/open.c), before it copies the
 * path, allocates or takes a lock. The path is absolute all the same: dfd means nothing then, on any kernel. The size
 * also tells the kernel side which call is the last of the load, so that it leaves no record unannounced. */
static inline void call_openat2(uint32_t dfd, bool last)
{
	syscall(SYS_openat2, (long)(int32_t)dfd, "/", NULL, last ? 1L : 0L);
}

/* Sum of dfd * 2^32 + i for i from 0 to batch - 1, modulo 2^64. */
static inline uint64_t sum_of_call(uint32_t dfd, uint64_t batch)
{
	return ((uint64_t)dfd << 32) * batch + batch * (batch - 1) / 2;
}

#endif
