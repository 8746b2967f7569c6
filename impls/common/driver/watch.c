// SPDX-License-Identifier: GPL-2.0
/* Sleeps, and sees whatever can end a trial. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "clock.h"
#include "watch.h"

enum watched { INPUT, SIGNALS, OUTPUT, ERROR, HANDLE, WATCHED };

static bool input_closed(void)
{
	char ignored[256];
	ssize_t count = read(STDIN_FILENO, ignored, sizeof(ignored));

	return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
}

/* The consumer ended; that is only right after SIGTERM. */
static bool check_end(struct trial *trial)
{
	char end[100];

	consumer_reap(&trial->consumer);
	if (!trial->consumer.ended || trial->consumer_may_end)
		return true;
	consumer_describe_end(&trial->consumer, end, sizeof(end));
	return fail(&trial->outcome, "consumer-exit", "the consumer %s %s", end,
		    trial->consumer.ready_ns == 0 ? "before it said READY" : "before it was told to stop");
}

static bool handle(struct trial *trial, const struct pollfd *polled)
{
	if (polled[INPUT].revents && input_closed())
		return fail(&trial->outcome, "abandoned", "standard input was closed");
	if (polled[SIGNALS].revents)
		return fail(&trial->outcome, "abandoned", "a signal asked the driver to stop");
	/* Its words before its end: they may say why. */
	if ((polled[OUTPUT].revents || polled[ERROR].revents) && !consumer_listen(&trial->consumer, &trial->outcome))
		return false;
	return !polled[HANDLE].revents || check_end(trial);
}

static bool sleep_and_handle(struct trial *trial, uint64_t until_ns)
{
	struct pollfd polled[WATCHED] = {
		[INPUT] = {STDIN_FILENO, POLLIN, 0},
		[SIGNALS] = {trial->signals, POLLIN, 0},
		[OUTPUT] = {trial->consumer.output.descriptor, POLLIN, 0},
		[ERROR] = {trial->consumer.error.descriptor, POLLIN, 0},
		[HANDLE] = {trial->consumer.handle, POLLIN, 0},
	};
	const uint64_t now = now_ns();
	const uint64_t sleep_ns = until_ns > now ? until_ns - now : 0;
	const struct timespec timeout = {
		.tv_sec = (time_t)(sleep_ns / NANOSECONDS_PER_SECOND),
		.tv_nsec = (long)(sleep_ns % NANOSECONDS_PER_SECOND),
	};

	return ppoll(polled, WATCHED, &timeout, NULL) <= 0 || handle(trial, polled);
}

bool watch_until(struct trial *trial, uint64_t until_ns, bool (*done)(const struct trial *trial))
{
	const uint64_t end_ns = until_ns < trial->deadline_ns ? until_ns : trial->deadline_ns;

	do {
		if (!sleep_and_handle(trial, end_ns))
			return false;
		if (done && done(trial))
			return true;
	} while (now_ns() < end_ns);
	if (end_ns == trial->deadline_ns)
		return fail(&trial->outcome, "deadline", "the trial took longer than %llu ms",
			    (unsigned long long)trial->parameters.deadline_ms);
	return true;
}
