// SPDX-License-Identifier: GPL-2.0
/* Turns a finished trial into its JSON document: raw readings with units in their names, nothing derived or rounded. */
#include <string.h>
#include <sys/wait.h>

#include "clock.h"
#include "document.h"
#include "json.h"
#include "support.h"

#define ERROR_BYTES 4096 /* of standard error, the last ones */

static void write_reading(struct json *json, const char *name, const struct reading *reading)
{
	json_open(json, name, '{');
	json_number(json, "time_ns", reading->time_ns);
	json_number(json, "consumer_position", reading->consumer_position);
	json_number(json, "producer_position", reading->producer_position);
	json_number(json, "calls", reading->total.calls);
	json_number(json, "submitted", reading->total.submitted);
	json_number(json, "dropped", reading->total.dropped);
	json_number(json, "dropped_sum", reading->total.dropped_sum);
	json_number(json, "consumer_cpu_ns", reading->consumer_cpu_ns);
	json_number(json, "cgroup_usage_us", reading->cgroup_usage_us);
	json_number(json, "voluntary_switches", reading->voluntary_switches);
	json_number(json, "involuntary_switches", reading->involuntary_switches);
	json_close(json, '}');
}

static void write_readings(struct json *json, const struct trial *trial)
{
	write_reading(json, "start", &trial->start);
	write_reading(json, "window_start", &trial->window_start);
	write_reading(json, "window_end", &trial->window_end);
	write_reading(json, "rest", &trial->rest);
	json_open(json, "samples", '[');
	for (size_t i = 0; i < trial->sample_count; i++)
		write_reading(json, NULL, &trial->samples[i]);
	json_close(json, ']');
}

static void write_system_reading(struct json *json, const char *name, const struct system_reading *reading)
{
	json_open(json, name, '{');
	json_number(json, "time_ns", reading->time_ns);
	json_number(json, "driver_cpu_ns", reading->driver_cpu_ns);
	json_number(json, "producer_cpu_ns", reading->producer_cpu_ns);
	json_number(json, "busy_us", reading->busy_us);
	json_number(json, "idle_us", reading->idle_us);
	json_number(json, "steal_us", reading->steal_us);
	json_number(json, "context_switches", reading->context_switches);
	if (reading->has_throttles)
		json_number(json, "throttles", reading->throttles);
	else
		json_text(json, "throttles", NULL);
	json_close(json, '}');
}

static void write_system(struct json *json, const struct trial *trial)
{
	json_open(json, "system", '{');
	write_system_reading(json, "start", &trial->system_start);
	write_system_reading(json, "end", &trial->system_end);
	json_close(json, '}');
}

/* What only some loads have: null with the others. */
static void write_load(struct json *json, const struct trial *trial)
{
	const struct load *load = trial->parameters.load;

	if (load->has_rate)
		json_number(json, "asked_events_per_second", trial->parameters.events_per_second);
	else
		json_text(json, "asked_events_per_second", NULL);
	if (!load->has_fills) {
		json_text(json, "fills", NULL);
		return;
	}
	json_open(json, "fills", '{');
	json_number(json, "records", records_of_fill(&trial->parameters));
	json_number(json, "start", trial->fills_start.made);
	json_number(json, "end", trial->fills_end.made);
	json_number(json, "touched_start", trial->fills_start.touched);
	json_number(json, "touched_end", trial->fills_end.touched);
	json_close(json, '}');
}

static void write_error(struct json *json, const struct consumer *consumer)
{
	const struct tail *error = &consumer->error;
	const size_t length = error->length < ERROR_BYTES ? error->length : ERROR_BYTES;

	json_bytes(json, "consumer_error", error->bytes + error->length - length, length);
}

static void write_end(struct json *json, const struct consumer *consumer)
{
	const int status = consumer->wait_status;

	json_number(json, "consumer_exit_status", WIFEXITED(status) ? (uint64_t)WEXITSTATUS(status) : 0);
	json_number(json, "consumer_signal", WIFSIGNALED(status) ? (uint64_t)WTERMSIG(status) : 0);
	json_bytes(json, "consumer_output", consumer->output.bytes, consumer->output.length);
	write_error(json, consumer);
}

static void write_measured(struct json *json, const struct trial *trial)
{
	json_text(json, "result", "measured");
	json_number(json, "record_bytes", record_bytes(&trial->parameters));
	json_number(json, "ring_bytes", trial->parameters.ring_bytes);
	json_number(json, "word_bits", WORD_BITS_OF_DRIVER);
	json_number(json, "producer_cpu", (uint64_t)trial->placement.producer_cpu);
	json_number(json, "consumer_cpu", (uint64_t)trial->placement.consumer_cpu);
	json_number(json, "start_to_ready_ns", trial->consumer.ready_ns - trial->consumer.started_ns);
	write_readings(json, trial);
	write_system(json, trial);
	write_load(json, trial);
	json_number(json, "produced_calls", trial->produced_calls);
	json_number(json, "produced_sum", trial->produced_sum);
	json_number(json, "recursion_misses", trial->recursion_misses);
	json_boolean(json, "drain_stalled", trial->drain_stalled);
	write_end(json, &trial->consumer);
	/* The last field, since what comes before it takes a while to write. */
	json_number(json, "printed_ns", now_ns());
}

static void write_failed(struct json *json, const struct trial *trial)
{
	json_text(json, "result", "failed");
	json_text(json, "stage", trial->outcome.stage);
	json_text(json, "detail", trial->outcome.detail);
	write_error(json, &trial->consumer);
}

static void write_unsupported(struct json *json, const struct trial *trial)
{
	json_text(json, "result", "unsupported");
	json_text(json, "evidence", trial->outcome.detail);
}

bool print_document(FILE *stream, const struct trial *trial)
{
	struct json json = {.stream = stream, .first = true};

	json_open(&json, NULL, '{');
	switch (trial->outcome.result) {
	case MEASURED: write_measured(&json, trial); break;
	case FAILED: write_failed(&json, trial); break;
	case UNSUPPORTED: write_unsupported(&json, trial); break;
	}
	json_close(&json, '}');
	fputc('\n', stream);
	return fflush(stream) == 0 && !ferror(stream);
}
