// SPDX-License-Identifier: GPL-2.0
/* The consumer process. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "consumer.h"
#include "consumer_child.h"

void consumer_prepare(struct consumer *consumer)
{
	*consumer = (struct consumer){.handle = -1};
	consumer->output.descriptor = -1;
	consumer->error.descriptor = -1;
}

static bool make_pipes(struct consumer *consumer, struct child_pipes *pipes, struct outcome *outcome)
{
	int output[2], error[2], failure[2];

	if (pipe2(output, O_CLOEXEC) != 0 || pipe2(error, O_CLOEXEC) != 0 || pipe2(failure, O_CLOEXEC) != 0)
		return fail(outcome, "start", "cannot make a pipe: %s", strerror(errno));
	consumer->output.descriptor = output[0];
	consumer->error.descriptor = error[0];
	fcntl(output[0], F_SETFL, O_NONBLOCK);
	fcntl(error[0], F_SETFL, O_NONBLOCK);
	*pipes = (struct child_pipes){output[1], error[1], failure[1], failure[0]};
	return true;
}

bool consumer_start(struct consumer *consumer, const struct consumer_start *start, struct outcome *outcome)
{
	struct child_failure failure = {0};
	struct child_pipes pipes;
	ssize_t told;
	int error;

	if (!make_pipes(consumer, &pipes, outcome))
		return false;
	consumer->started_ns = now_ns();
	consumer->process = fork();
	if (consumer->process == 0)
		become_consumer(start, &pipes);
	close(pipes.output);
	close(pipes.error);
	close(pipes.failure);
	if (consumer->process > 0)
		consumer->handle = (int)syscall(SYS_pidfd_open, consumer->process, 0);
	error = errno;
	/* Ends without a word when the child executes its program. */
	told = read(pipes.failure_reader, &failure, sizeof(failure));
	close(pipes.failure_reader);
	if (consumer->process < 0 || consumer->handle < 0) {
		return fail(outcome, "start", "cannot fork the consumer: %s", strerror(error));
	}
	if (told > 0)
		return fail(outcome, "start", "%s: cannot %s: %s", start->parameters->consumer[0], failure.attempt,
			    strerror(failure.error));
	return true;
}

bool consumer_listen(struct consumer *consumer, struct outcome *outcome)
{
	static const char ready[] = "READY";
	struct tail *output = &consumer->output;
	const char *end;
	size_t length;

	tail_read(output);
	tail_read(&consumer->error);
	if (consumer->ready_ns != 0)
		return true;
	end = memchr(output->bytes, '\n', output->length);
	if (!end && output->length < 200)
		return true;
	length = end ? (size_t)(end - output->bytes) : output->length;
	if (end && length == strlen(ready) && memcmp(output->bytes, ready, length) == 0) {
		consumer->ready_ns = now_ns();
		tail_drop(output, length + 1);
		return true;
	}
	return fail(outcome, "ready", "the consumer's first line is not READY but: %.*s",
		    (int)(length < 200 ? length : 200), output->bytes);
}

void consumer_reap(struct consumer *consumer)
{
	if (consumer->ended || consumer->process <= 0 ||
	    waitpid(consumer->process, &consumer->wait_status, WNOHANG) != consumer->process)
		return;
	consumer->ended = true;
	close(consumer->handle);
	consumer->handle = -1;
}

void consumer_describe_end(const struct consumer *consumer, char *text, size_t bytes)
{
	if (WIFSIGNALED(consumer->wait_status))
		snprintf(text, bytes, "was killed by signal %d (%s)", WTERMSIG(consumer->wait_status),
			 strsignal(WTERMSIG(consumer->wait_status)));
	else
		snprintf(text, bytes, "exited with status %d", WEXITSTATUS(consumer->wait_status));
}

void consumer_destroy(struct consumer *consumer)
{
	if (consumer->process > 0 && !consumer->ended) {
		kill(consumer->process, SIGKILL);
		waitpid(consumer->process, &consumer->wait_status, 0);
		consumer->ended = true;
	}
	if (consumer->handle >= 0)
		close(consumer->handle);
	consumer->handle = -1;
	/* Its last words: by now nobody holds the other ends, unless a process left its cgroup. */
	tail_read(&consumer->output);
	tail_read(&consumer->error);
	tail_close(&consumer->output);
	tail_close(&consumer->error);
}
