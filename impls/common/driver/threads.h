/* SPDX-License-Identifier: GPL-2.0 */
/* The threads of a process, as /proc/PID/task/TID/status tells of each. */
#ifndef RINGBENCH_THREADS_H
#define RINGBENCH_THREADS_H

#include <stdbool.h>
#include <sys/types.h>

/* Hands each thread's status to `visit`, until that returns false. Those that end meanwhile are left out. */
void each_thread(pid_t process, bool (*visit)(const char *status, void *context), void *context);
/* Whether every thread of it has gone to sleep, and none is about to. */
bool all_threads_sleep(pid_t process);

#endif
