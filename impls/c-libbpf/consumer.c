// SPDX-License-Identifier: GPL-2.0
/* The consumer in C: libbpf's ring_buffer with its callback, as libbpf's own users write it. Contract: CONTRACT.md. */
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>

#include "back_to_back.h"
#include "event.h"
#include "latency.h"

#define EXIT_USAGE 64
#define POLL_TIMEOUT_MS 100 /* the longest that SIGTERM can go unnoticed: it may arrive just before the poll */

#ifdef __clang__
#define RUNTIME "clang " __clang_version__
#else
#define RUNTIME "gcc " __VERSION__
#endif

struct arguments {
	const char *kernel, *mode;
	__u32 ring_bytes, payload_bytes, batch, wake_up_every, producer_tgid;
	bool latency;
};

struct total {
	__u64 received, sum;
	struct latency latency; /* kept with --latency only */
};

static volatile sig_atomic_t stopping;

static void stop(int signal_number)
{
	(void)signal_number;
	stopping = 1;
}

static int handle_event(void *context, void *data, size_t bytes)
{
	struct total *total = context;
	const struct event *event = data;

	(void)bytes;
	total->received += 1;
	total->sum += event->value;
	return 0;
}

/* A handler of its own, so that without --latency nothing is asked of each event. */
static int handle_timed_event(void *context, void *data, size_t bytes)
{
	struct total *total = context;
	const struct event *event = data;

	latency_add(&total->latency, event->timestamp_ns);
	return handle_event(context, data, bytes);
}

static _Noreturn void usage(const char *problem, const char *value)
{
	fprintf(stderr, "consumer: %s: %s\n", problem, value);
	exit(EXIT_USAGE);
}

static __u32 parse_number(const char *text)
{
	char *end;
	unsigned long long number = strtoull(text, &end, 10);

	if (*text < '0' || *text > '9' || *end != '\0' || number > UINT32_MAX)
		usage("not a 32-bit number", text);
	return (__u32)number;
}

static __u32 parse_wake_up(const char *policy)
{
	unsigned int every;
	char end;

	if (strcmp(policy, "adaptive") == 0)
		return 0;
	if (strcmp(policy, "forced") == 0)
		return 1;
	if (sscanf(policy, "sampled(%u%c", &every, &end) != 2 || end != ')' || every == 0)
		usage("not a wake-up policy", policy);
	return every;
}

static struct arguments parse_arguments(int count, char **words)
{
	static const struct option options[] = {
		{"kernel", required_argument, NULL, 'k'},
		{"ring-bytes", required_argument, NULL, 'r'},
		{"payload-bytes", required_argument, NULL, 'p'},
		{"batch", required_argument, NULL, 'b'},
		{"wake-up", required_argument, NULL, 'w'},
		{"producer-tgid", required_argument, NULL, 't'},
		{"mode", required_argument, NULL, 'm'},
		{"latency", no_argument, NULL, 'l'},
		{NULL, 0, NULL, 0},
	};
	struct arguments arguments = {.kernel = "", .mode = ""};
	int option;

	while ((option = getopt_long(count, words, "", options, NULL)) != -1) {
		switch (option) {
		case 'k': arguments.kernel = optarg; break;
		case 'r': arguments.ring_bytes = parse_number(optarg); break;
		case 'p': arguments.payload_bytes = parse_number(optarg); break;
		case 'b': arguments.batch = parse_number(optarg); break;
		case 'w': arguments.wake_up_every = parse_wake_up(optarg); break;
		case 't': arguments.producer_tgid = parse_number(optarg); break;
		case 'm': arguments.mode = optarg; break;
		case 'l': arguments.latency = true; break;
		default: exit(EXIT_USAGE); /* getopt has said what is wrong */
		}
	}
	if (optind < count)
		usage("unexpected argument", words[optind]);
	return arguments;
}

/* Gives up: libbpf has already said on standard error what it knows. */
static _Noreturn void fail(const char *attempt, int error)
{
	fprintf(stderr, "consumer: cannot %s: %s\n", attempt, strerror(abs(error)));
	exit(EXIT_FAILURE);
}

/* Sets a `const volatile __u32` of the kernel side. Without a skeleton, its place in .rodata is what BTF says. */
static void set_global(struct bpf_object *object, const char *name, __u32 value)
{
	const struct btf *btf = bpf_object__btf(object);
	const struct bpf_map *map = bpf_object__find_map_by_name(object, ".rodata");
	const struct btf_type *section = btf__type_by_id(btf, btf__find_by_name_kind(btf, ".rodata", BTF_KIND_DATASEC));
	size_t bytes = 0;
	char *values = map ? bpf_map__initial_value(map, &bytes) : NULL;

	for (int i = 0; values && section && i < btf_vlen(section); i++) {
		const struct btf_var_secinfo *variable = &btf_var_secinfos(section)[i];
		const struct btf_type *type = btf__type_by_id(btf, variable->type);

		if (strcmp(btf__name_by_offset(btf, type->name_off), name) != 0)
			continue;
		if (variable->size != sizeof(value) || variable->offset + sizeof(value) > bytes)
			break;
		memcpy(values + variable->offset, &value, sizeof(value));
		return;
	}
	fprintf(stderr, "consumer: the kernel side has no 32-bit global %s\n", name);
	exit(EXIT_FAILURE);
}

static struct bpf_object *load(const struct arguments *arguments)
{
	struct bpf_object *object = bpf_object__open(arguments->kernel);
	int error;

	if (!object)
		fail("open the kernel side", errno);
	set_global(object, "producer_tgid", arguments->producer_tgid);
	set_global(object, "payload_bytes", arguments->payload_bytes);
	set_global(object, "batch", arguments->batch);
	set_global(object, "wake_up_every", arguments->wake_up_every);
	error = bpf_map__set_max_entries(bpf_object__find_map_by_name(object, "events"), arguments->ring_bytes);
	if (error)
		fail("set the size of the ring", error);
	error = bpf_object__load(object);
	if (error)
		fail("load the kernel side", error);
	return object;
}

/* Sleeps until something is announced. SIGTERM ends that too. */
static void poll_ring(struct ring_buffer *ring)
{
	const int result = ring_buffer__poll(ring, POLL_TIMEOUT_MS);

	if (result < 0 && result != -EINTR)
		fail("poll the ring", result);
}

/* Takes what there is, announced or not. */
static void take_all(struct ring_buffer *ring)
{
	const int result = ring_buffer__consume(ring);

	if (result < 0)
		fail("consume the ring", result);
}

static void consume_announced(struct ring_buffer *ring, struct back_to_back *own)
{
	(void)own;
	while (!stopping)
		poll_ring(ring);
}

static void consume_unasked(struct ring_buffer *ring, struct back_to_back *own)
{
	(void)own;
	while (!stopping)
		take_all(ring);
}

static void produce_and_consume(struct ring_buffer *ring, struct back_to_back *own)
{
	back_to_back_begin(own);
	while (!stopping) {
		back_to_back_call(own);
		poll_ring(ring);
	}
	back_to_back_end(own);
}

/* How the ring is read until SIGTERM. */
struct mode {
	const char *name;
	void (*consume)(struct ring_buffer *ring, struct back_to_back *own);
	bool produces; /* its own events */
};

static const struct mode modes[] = {
	{POLL_MODE, consume_announced, false},
	{"busy-poll", consume_unasked, false},
	{"back-to-back", produce_and_consume, true},
};

static const struct mode *find_mode(const char *name)
{
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (strcmp(modes[i].name, name) == 0)
			return &modes[i];
	usage("not a mode of this executable", name);
}

int main(int count, char **words)
{
	struct arguments arguments = parse_arguments(count, words);
	const struct mode *mode = find_mode(arguments.mode);
	struct back_to_back own = {.calls.batch = arguments.batch};
	const struct sigaction on_term = {.sa_handler = stop};
	static struct total total;
	struct bpf_object *object;
	struct bpf_link *link;
	struct ring_buffer *ring;

	sigaction(SIGTERM, &on_term, NULL);
	if (mode->produces)
		arguments.producer_tgid = (__u32)getpid();
	object = load(&arguments);
	ring = ring_buffer__new(bpf_object__find_map_fd_by_name(object, "events"),
				arguments.latency ? handle_timed_event : handle_event, &total, NULL);
	if (!ring)
		fail("map the ring", errno);
	link = bpf_program__attach(bpf_object__find_program_by_name(object, "handle_openat2"));
	if (!link)
		fail("attach the program", errno);
	puts("READY");
	fflush(stdout);
	mode->consume(ring, &own);
	take_all(ring); /* what nobody announced, poll does not read */
	printf("{\"received\": %" PRIu64 ", \"sum\": %" PRIu64 ", ", (uint64_t)total.received, (uint64_t)total.sum);
	if (arguments.latency)
		latency_print(&total.latency);
	if (mode->produces)
		back_to_back_print(&own);
	printf("\"library\": \"libbpf %s\", \"runtime\": \"%s\"}\n", LIBBPF_VERSION, RUNTIME);
	ring_buffer__free(ring);
	bpf_link__destroy(link);
	bpf_object__close(object);
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
