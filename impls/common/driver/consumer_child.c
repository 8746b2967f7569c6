// SPDX-License-Identifier: GPL-2.0
/* What happens between fork and exec of the consumer: its place in the system, and the contract's arguments. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "consumer_child.h"
#include "placement.h"

#define CONTRACT_WORDS 15 /* at most */

_Noreturn static void give_up(const struct child_pipes *pipes, const char *attempt)
{
	struct child_failure failure = {.error = errno};

	snprintf(failure.attempt, sizeof(failure.attempt), "%s", attempt);
	if (write(pipes->failure, &failure, sizeof(failure)) < 0)
		_exit(126);
	_exit(127);
}

/* argv of the consumer: its own command, then the contract's arguments (CONTRACT.md). */
static char **full_command(const struct consumer_start *start)
{
	const struct parameters *parameters = start->parameters;
	char **command = calloc((size_t)parameters->consumer_length + CONTRACT_WORDS + 1, sizeof(*command));
	static char ring[24], payload[24], batch[24], producer[24];
	char *contract[CONTRACT_WORDS] = {
		"--kernel",
		(char *)parameters->kernel,
		"--ring-bytes",
		ring,
		"--payload-bytes",
		payload,
		"--batch",
		batch,
		"--wake-up",
		(char *)parameters->wake_up,
		"--producer-tgid",
		producer,
		"--mode",
		(char *)parameters->mode,
		parameters->latency ? "--latency" : NULL,
	};

	if (!command)
		return NULL;
	snprintf(ring, sizeof(ring), "%llu", (unsigned long long)parameters->ring_bytes);
	snprintf(payload, sizeof(payload), "%llu", (unsigned long long)parameters->payload_bytes);
	snprintf(batch, sizeof(batch), "%llu", (unsigned long long)parameters->batch);
	snprintf(producer, sizeof(producer), "%d", start->producer);
	for (int i = 0; i < parameters->consumer_length; i++)
		command[i] = parameters->consumer[i];
	memcpy(command + parameters->consumer_length, contract, sizeof(contract));
	return command;
}

_Noreturn void become_consumer(const struct consumer_start *start, const struct child_pipes *pipes)
{
	int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
	char **command = full_command(start);

	if (!command || nothing < 0)
		give_up(pipes, "prepare");
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || setsid() < 0)
		give_up(pipes, "make a session for it");
	if (!cgroup_enter(start->cgroup))
		give_up(pipes, "put it into its cgroup");
	if (!pin_to(start->cpu))
		give_up(pipes, "pin it to its CPU");
	signal(SIGPIPE, SIG_DFL);
	if (sigprocmask(SIG_SETMASK, start->signals, NULL) != 0 || dup2(nothing, 0) < 0 || dup2(pipes->output, 1) < 0 ||
	    dup2(pipes->error, 2) < 0)
		give_up(pipes, "connect its streams");
	execvp(command[0], command);
	give_up(pipes, "execute it");
}
