// SPDX-License-Identifier: GPL-2.0
/* The producer process. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "placement.h"
#include "producer.h"

/* The life of the child: wait for the gate, run the load, say so, wait to be killed. */
static void live(struct producer *producer, const struct parameters *parameters, int gate, pid_t driver)
{
	char released;

	/* It must not outlive the driver, and must not keep the driver's pipes open. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != driver || !pin_to(producer->state->cpu))
		_exit(1);
	for (int standard = 0; standard <= 2; standard++)
		close(standard);
	close(producer->gate);
	if (read(gate, &released, 1) != 1)
		_exit(0);
	parameters->load->run(producer->state, parameters);
	atomic_store_explicit(&producer->state->stopped, true, memory_order_release);
	for (;;)
		pause();
}

bool producer_fork(struct producer *producer, const struct parameters *parameters, const struct placement *placement,
		   struct outcome *outcome)
{
	pid_t driver = getpid();
	int gate[2];

	producer->state =
		mmap(NULL, sizeof(*producer->state), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (producer->state == MAP_FAILED) {
		producer->state = NULL;
		return fail(outcome, "start", "cannot map memory for the producer: %s", strerror(errno));
	}
	producer->state->cpu = placement->producer_cpu;
	producer->state->consumer_cpu = placement->consumer_cpu;
	if (pipe2(gate, O_CLOEXEC) != 0)
		return fail(outcome, "start", "cannot make a pipe: %s", strerror(errno));
	producer->gate = gate[1];
	producer->process = fork();
	if (producer->process == 0)
		live(producer, parameters, gate[0], driver);
	close(gate[0]);
	if (producer->process < 0) {
		producer->process = 0;
		return fail(outcome, "start", "cannot fork the producer: %s", strerror(errno));
	}
	return true;
}

bool producer_release(const struct producer *producer, pid_t consumer, uint32_t ring_id, struct outcome *outcome)
{
	producer->state->consumer = consumer;
	producer->state->ring_id = ring_id;
	if (write(producer->gate, "", 1) == 1)
		return true;
	return fail(outcome, "producer", "cannot release it: %s", strerror(errno));
}

void producer_ask_to_stop(const struct producer *producer)
{
	atomic_store_explicit(&producer->state->stop, true, memory_order_relaxed);
}

bool producer_stopped(const struct producer *producer)
{
	return atomic_load_explicit(&producer->state->stopped, memory_order_acquire);
}

bool producer_died(struct producer *producer)
{
	if (producer->process == 0 || waitpid(producer->process, NULL, WNOHANG) != producer->process)
		return false;
	producer->process = 0;
	return true;
}

void producer_destroy(struct producer *producer)
{
	if (producer->process > 0) {
		kill(producer->process, SIGKILL);
		waitpid(producer->process, NULL, 0);
		producer->process = 0;
	}
	if (producer->gate >= 0)
		close(producer->gate);
	producer->gate = -1;
	if (producer->state)
		munmap(producer->state, sizeof(*producer->state));
	producer->state = NULL;
}
