/* SPDX-License-Identifier: GPL-2.0 */
/* The consumer process: how it is started, what it says, how it ended. */
#ifndef RINGBENCH_CONSUMER_H
#define RINGBENCH_CONSUMER_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "cgroup.h"
#include "outcome.h"
#include "parameters.h"
#include "tail.h"

struct consumer {
	pid_t process; /* 0 before it is started; stays after its end */
	int handle;    /* pidfd, readable when it has ended; -1 before and after */
	bool ended;
	int wait_status; /* as waitpid(2) gives it, once ended */
	uint64_t started_ns;
	uint64_t ready_ns;  /* 0 until it has said READY */
	struct tail output; /* standard output after READY */
	struct tail error;
};

/* What the child needs before it becomes the consumer. */
struct consumer_start {
	const struct parameters *parameters;
	const struct cgroup *cgroup;
	int cpu;
	pid_t producer;
	const sigset_t *signals; /* the mask that it gets */
};

void consumer_prepare(struct consumer *consumer);
/* In its cgroup, in a session of its own, pinned to its CPU. */
bool consumer_start(struct consumer *consumer, const struct consumer_start *start, struct outcome *outcome);
/* Takes what it has said so far; false, with the outcome, when its first line is not READY. */
bool consumer_listen(struct consumer *consumer, struct outcome *outcome);
/* Takes its exit status, if it has ended. */
void consumer_reap(struct consumer *consumer);
/* What became of it, in words. */
void consumer_describe_end(const struct consumer *consumer, char *text, size_t bytes);
void consumer_destroy(struct consumer *consumer);

#endif
