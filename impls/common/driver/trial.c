// SPDX-License-Identifier: GPL-2.0
/* Runs one trial: producer, consumer, rest, warm-up, window, drain, end. Whatever happens, nothing of it is left. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "document.h"
#include "settle.h"
#include "support.h"
#include "trial.h"
#include "watch.h"
#include "window.h"

#define POLL_NS (5 * NANOSECONDS_PER_MILLISECOND)

/* 1: who takes part, and where. */

static bool start_consumer(struct trial *trial)
{
	const struct consumer_start start = {
		.parameters = &trial->parameters,
		.cgroup = &trial->cgroup,
		.cpu = trial->placement.consumer_cpu,
		.producer = trial->producer.process,
		.signals = &trial->consumer_signals,
	};

	return consumer_start(&trial->consumer, &start, &trial->outcome);
}

static bool take_places(struct trial *trial)
{
	const int cpu = trial->placement.producer_cpu;

	return choose_cpus(&trial->placement, &trial->outcome) && cgroup_create(&trial->cgroup, &trial->outcome) &&
	       (pin_to(trial->placement.producer_cpu) || fail(&trial->outcome, "start", "cannot pin to CPU %d", cpu)) &&
	       producer_fork(&trial->producer, &trial->parameters, &trial->placement, &trial->outcome) &&
	       start_consumer(trial);
}

/* 2: the consumer is ready, and its maps are ours to see. */

static bool is_ready(const struct trial *trial)
{
	return trial->consumer.ready_ns != 0;
}

static bool await_ready(struct trial *trial)
{
	const uint64_t limit_ms = trial->parameters.start_limit_ms;

	if (!watch_until(trial, now_ns() + limit_ms * NANOSECONDS_PER_MILLISECOND, is_ready))
		return false;
	return is_ready(trial) || fail(&trial->outcome, "ready", "the consumer did not say READY within %llu ms",
				       (unsigned long long)limit_ms);
}

static bool open_observer(struct trial *trial)
{
	return observer_open(&trial->observer, &trial->cgroup, &trial->consumer, trial->parameters.ring_bytes,
			     &trial->outcome);
}

/* 3, the machine comes to rest, is settle.c; 4, load, warm-up and window, is window.c. 5: the producers stop, the ring
 * empties, the consumer reports. */

static bool stop_producer(struct trial *trial)
{
	producer_ask_to_stop(&trial->producer);
	while (!producer_stopped(&trial->producer)) {
		if (!watch_until(trial, now_ns() + POLL_NS, NULL))
			return false;
		if (producer_died(&trial->producer))
			return fail(&trial->outcome, "producer", "the producer ended by itself");
	}
	trial->produced_calls = trial->producer.state->calls;
	trial->produced_sum = trial->producer.state->sum;
	trial->recursion_misses = observer_recursion_misses(&trial->observer);
	return true;
}

static bool drain(struct trial *trial)
{
	uint64_t last_position, moved_ns = now_ns();

	observer_read_positions(&trial->observer, &trial->rest);
	while (trial->rest.consumer_position != trial->rest.producer_position && !trial->drain_stalled) {
		last_position = trial->rest.consumer_position;
		if (!watch_until(trial, now_ns() + POLL_NS, NULL))
			return false;
		observer_read_positions(&trial->observer, &trial->rest);
		if (trial->rest.consumer_position != last_position)
			moved_ns = now_ns();
		trial->drain_stalled = now_ns() - moved_ns > STALL_NS;
	}
	observer_read(&trial->observer, &trial->rest);
	return true;
}

static bool has_ended(const struct trial *trial)
{
	return trial->consumer.ended;
}

static bool end_consumer(struct trial *trial)
{
	const uint64_t limit_ms = trial->parameters.start_limit_ms;

	trial->consumer_may_end = true;
	kill(trial->consumer.process, SIGTERM);
	if (!watch_until(trial, now_ns() + limit_ms * NANOSECONDS_PER_MILLISECOND, has_ended))
		return false;
	/* One that stalled may well hang now: that is told by its signal, and is no reason to lose the readings. */
	if (!has_ended(trial) && !trial->drain_stalled)
		return fail(&trial->outcome, "consumer-exit", "the consumer did not exit within %llu ms after SIGTERM",
			    (unsigned long long)limit_ms);
	/* What it drained at last counts; its CPU time stays that of the reading before. */
	consumer_destroy(&trial->consumer);
	observer_read_proof(&trial->observer, &trial->rest);
	return true;
}

static void run(struct trial *trial)
{
	(void)(check_support(&trial->outcome) && take_places(trial) && await_ready(trial) && open_observer(trial) &&
	       settle(trial) && warm_up(trial) && measure_window(trial) && stop_producer(trial) && drain(trial) &&
	       end_consumer(trial));
}

static void release(struct trial *trial)
{
	producer_destroy(&trial->producer);
	consumer_destroy(&trial->consumer);
	cgroup_destroy(&trial->cgroup);
	observer_close(&trial->observer);
	if (trial->signals >= 0)
		close(trial->signals);
}

static void prepare(struct trial *trial)
{
	sigset_t stop;

	trial->cgroup = NO_CGROUP;
	trial->producer = NO_PRODUCER;
	trial->observer = NO_OBSERVER;
	consumer_prepare(&trial->consumer);
	trial->deadline_ns = now_ns() + trial->parameters.deadline_ms * NANOSECONDS_PER_MILLISECOND;
	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigaddset(&stop, SIGINT);
	sigaddset(&stop, SIGHUP);
	sigprocmask(SIG_BLOCK, &stop, &trial->consumer_signals);
	trial->signals = signalfd(-1, &stop, SFD_CLOEXEC);
	signal(SIGPIPE, SIG_IGN);
}

int trial_main(int count, char **arguments)
{
	static struct trial trial; /* its buffers are too large for a stack */
	bool printed;

	if (!parse_parameters(count, arguments, &trial.parameters))
		return EXIT_USAGE;
	prepare(&trial);
	run(&trial);
	release(&trial);
	printed = print_document(stdout, &trial);
	free(trial.samples);
	return printed ? EXIT_SUCCESS : EXIT_FAILURE;
}
