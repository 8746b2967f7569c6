/* SPDX-License-Identifier: GPL-2.0 */
/* What `driver trial` is told on its command line. */
#ifndef RINGBENCH_PARAMETERS_H
#define RINGBENCH_PARAMETERS_H

#include <stdbool.h>
#include <stdint.h>

#define EXIT_USAGE 64 /* EX_USAGE of sysexits.h */

struct load;

struct parameters {
	const struct load *load;
	uint64_t warm_up_ms;
	uint64_t window_ms;
	uint64_t sample_ms;
	uint64_t ring_bytes;
	uint64_t payload_bytes;
	uint64_t batch;
	uint64_t wake_up_every; /* 0: adaptive, 1: forced, N: sampled(N) */
	const char *wake_up;
	const char *kernel;
	const char *mode;
	uint64_t events_per_second; /* of a load that has a rate; 0 otherwise */
	bool latency;               /* whether the consumer is to measure it */
	uint64_t start_limit_ms;    /* for READY, and again for exiting after SIGTERM */
	uint64_t deadline_ms;       /* for the whole trial */
	char **consumer;            /* its argv, without the contract's arguments */
	int consumer_length;
};

/* A record's place in the ring: an 8-byte header, and all of it rounded up to 8 (kernel/bpf/ringbuf.c). */
static inline uint64_t record_bytes(const struct parameters *parameters)
{
	return (parameters->payload_bytes + 8 + 7) / 8 * 8;
}

/* What a fill of the load "drain" consists of: as many whole calls as the ring holds. It holds a byte less than its
 * size (kernel/bpf/ringbuf.c). */
static inline uint64_t records_of_fill(const struct parameters *parameters)
{
	const uint64_t most = (parameters->ring_bytes - 1) / record_bytes(parameters);

	return most / parameters->batch * parameters->batch;
}

/* False, with a message on standard error, when the arguments make no sense. */
bool parse_parameters(int count, char **arguments, struct parameters *parameters);

#endif
