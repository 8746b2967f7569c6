// SPDX-License-Identifier: GPL-2.0
/* Reads and checks the command line of `driver trial`. */
#include <errno.h>
#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../event.h"
#include "load.h"
#include "parameters.h"

#define SMALLEST_RING 65536 /* a power of two from here on suits every page size */
#define LONGEST_MS (24 * 3600 * 1000ULL)
#define HIGHEST_RATE 10000000000ULL

enum choice {
	LOAD = 1,
	WARM_UP,
	WINDOW,
	SAMPLE,
	RING,
	PAYLOAD,
	BATCH,
	WAKE_UP,
	KERNEL,
	MODE,
	START_LIMIT,
	DEADLINE,
	OPTIONAL, /* from here on */
	RATE = OPTIONAL,
	LATENCY,
	OPTIONS_END
};

static const struct option options[] = {
	{"load", required_argument, NULL, LOAD},
	{"warm-up-ms", required_argument, NULL, WARM_UP},
	{"window-ms", required_argument, NULL, WINDOW},
	{"sample-ms", required_argument, NULL, SAMPLE},
	{"ring-bytes", required_argument, NULL, RING},
	{"payload-bytes", required_argument, NULL, PAYLOAD},
	{"batch", required_argument, NULL, BATCH},
	{"wake-up", required_argument, NULL, WAKE_UP},
	{"kernel", required_argument, NULL, KERNEL},
	{"mode", required_argument, NULL, MODE},
	{"start-limit-ms", required_argument, NULL, START_LIMIT},
	{"deadline-ms", required_argument, NULL, DEADLINE},
	{"events-per-second", required_argument, NULL, RATE},
	{"latency", no_argument, NULL, LATENCY},
	{NULL, 0, NULL, 0},
};

static bool complain(const char *problem, const char *value)
{
	fprintf(stderr, "driver trial: %s: %s\n", value, problem);
	return false;
}

static bool parse_number(const char *text, uint64_t lowest, uint64_t highest, uint64_t *number)
{
	char *end;

	errno = 0;
	*number = strtoull(text, &end, 10);
	if (errno == 0 && *text >= '0' && *text <= '9' && *end == '\0' && *number >= lowest && *number <= highest)
		return true;
	fprintf(stderr, "driver trial: %s: not a number from %llu to %llu\n", text, (unsigned long long)lowest,
		(unsigned long long)highest);
	return false;
}

static bool parse_wake_up(const char *text, struct parameters *parameters)
{
	char end = '\0', rest;
	unsigned int every;

	parameters->wake_up = text;
	if (strcmp(text, "adaptive") == 0)
		parameters->wake_up_every = 0;
	else if (strcmp(text, "forced") == 0)
		parameters->wake_up_every = 1;
	else if (sscanf(text, "sampled(%u%c%c", &every, &end, &rest) == 2 && end == ')' && every > 0)
		parameters->wake_up_every = every;
	else
		return complain("not adaptive, forced or sampled(N)", text);
	return true;
}

static bool parse_load(const char *text, struct parameters *parameters)
{
	parameters->load = find_load(text);
	return parameters->load || complain("no such load", text);
}

static bool parse_option(int option, char *value, struct parameters *to)
{
	switch (option) {
	case LOAD: return parse_load(value, to);
	case WARM_UP: return parse_number(value, 1, LONGEST_MS, &to->warm_up_ms);
	case WINDOW: return parse_number(value, 1, LONGEST_MS, &to->window_ms);
	case SAMPLE: return parse_number(value, 1, LONGEST_MS, &to->sample_ms);
	case RING: return parse_number(value, SMALLEST_RING, 1U << 30, &to->ring_bytes);
	case PAYLOAD: return parse_number(value, 8, 1U << 20, &to->payload_bytes);
	case BATCH: return parse_number(value, 1, MAXIMUM_BATCH, &to->batch);
	case WAKE_UP: return parse_wake_up(value, to);
	case KERNEL: to->kernel = value; return true;
	case MODE: to->mode = value; return true;
	case START_LIMIT: return parse_number(value, 1, LONGEST_MS, &to->start_limit_ms);
	case DEADLINE: return parse_number(value, 1, LONGEST_MS, &to->deadline_ms);
	case RATE: return parse_number(value, 1, HIGHEST_RATE, &to->events_per_second);
	case LATENCY: to->latency = true; return true;
	default: return false; /* getopt has said what is wrong */
	}
}

/* What the load needs. */
static bool check_load(const struct parameters *parameters)
{
	const struct load *load = parameters->load;

	if (load->has_rate != (parameters->events_per_second != 0))
		return complain(load->has_rate ? "must be given" : "only for a load with a rate",
				"--events-per-second");
	/* Whether a fill was touched is seen before its last call. */
	if (load->has_fills && records_of_fill(parameters) < 2 * parameters->batch)
		return complain("the ring must hold two of them", "--batch");
	if (parameters->latency && parameters->payload_bytes < offsetof(struct event, pid))
		return complain("latency needs the event's time: at least 16", "--payload-bytes");
	return true;
}

/* What only makes sense together. */
static bool check(const struct parameters *parameters)
{
	const uint64_t payload = parameters->payload_bytes;

	if ((parameters->ring_bytes & (parameters->ring_bytes - 1)) != 0)
		return complain("must be a power of two", "--ring-bytes");
	if (payload % 8 != 0 || (payload != 8 && payload != 16 && payload < sizeof(struct event)))
		return complain("must be 8, 16, 48 or a larger multiple of 8", "--payload-bytes");
	if (record_bytes(parameters) > parameters->ring_bytes)
		return complain("a record must fit in the ring", "--payload-bytes");
	/* Else the ring fills with records that nobody announces, and the consumer sleeps for ever. */
	if (parameters->wake_up_every > parameters->ring_bytes / record_bytes(parameters))
		return complain("the ring must hold that many records", parameters->wake_up);
	return check_load(parameters);
}

bool parse_parameters(int count, char **arguments, struct parameters *parameters)
{
	bool given[OPTIONS_END] = {false};
	int option;

	*parameters = (struct parameters){0};
	optind = 1;
	while ((option = getopt_long(count, arguments, "+", options, NULL)) != -1) {
		if (!parse_option(option, optarg, parameters))
			return false;
		given[option] = true;
	}
	for (int i = 0; options[i].name; i++)
		if (options[i].val < OPTIONAL && !given[options[i].val])
			return complain("must be given", options[i].name);
	if (optind >= count)
		return complain("the consumer's command must follow", "--");
	parameters->consumer = arguments + optind;
	parameters->consumer_length = count - optind;
	return check(parameters);
}
