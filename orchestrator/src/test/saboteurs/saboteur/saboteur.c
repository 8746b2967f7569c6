// SPDX-License-Identifier: GPL-2.0
/* Consumers that break the contract on purpose, so that tests can see the proof catch them. One mode each:
 *
 *   skip   ignores a few events: too few received, and their values missing from the sum
 *   twice  counts those events twice: too many received, and their values twice in the sum
 *   liar   reads nothing, moves the consumer position itself and repeats the kernel's own counters: everything that can
 *          be seen from outside is right, and only the sum gives it away */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <bpf/libbpf.h>

#include "event.h"

#define FIRST_VICTIM 100001
#define VICTIM_INTERVAL 1000000
#define LIAR_PAUSE_US 1000

/* The globals of openat2.bpf.c, in their order: all there is in its .rodata. */
struct globals {
	__u32 producer_tgid, payload_bytes, batch, wake_up_every;
};

struct totals {
	__u64 seen; /* events that there really were */
	__u64 received, sum;
	__u64 weight; /* how often a victim is counted */
};

static volatile sig_atomic_t stopping;

static void stop(int signal_number)
{
	(void)signal_number;
	stopping = 1;
}

static _Noreturn void fail(const char *attempt)
{
	fprintf(stderr, "saboteur: cannot %s: %s\n", attempt, strerror(errno));
	exit(EXIT_FAILURE);
}

/* All arguments of the contract are pairs of words. */
static const char *argument(char **words, const char *name)
{
	for (char **word = words + 1; word[0] && word[1]; word += 2)
		if (strcmp(word[0], name) == 0)
			return word[1];
	fprintf(stderr, "saboteur: %s is missing\n", name);
	exit(64);
}

static __u32 number(char **words, const char *name)
{
	return (__u32)strtoul(argument(words, name), NULL, 10);
}

static __u32 wake_up_every(const char *policy)
{
	unsigned int every = 0;

	if (strcmp(policy, "forced") == 0)
		return 1;
	sscanf(policy, "sampled(%u)", &every);
	return every;
}

static struct bpf_object *load(char **words)
{
	const struct globals globals = {
		.producer_tgid = number(words, "--producer-tgid"),
		.payload_bytes = number(words, "--payload-bytes"),
		.batch = number(words, "--batch"),
		.wake_up_every = wake_up_every(argument(words, "--wake-up")),
	};
	struct bpf_object *object = bpf_object__open(argument(words, "--kernel"));

	if (!object)
		fail("open the kernel side");
	if (bpf_map__set_initial_value(bpf_object__find_map_by_name(object, ".rodata"), &globals, sizeof(globals)) ||
	    bpf_map__set_max_entries(bpf_object__find_map_by_name(object, "events"), number(words, "--ring-bytes")) ||
	    bpf_object__load(object))
		fail("load the kernel side");
	if (!bpf_program__attach(bpf_object__find_program_by_name(object, "handle_openat2")))
		fail("attach the program");
	return object;
}

static int count_wrongly(void *context, void *data, size_t bytes)
{
	struct totals *totals = context;
	const struct event *event = data;
	bool victim;
	__u64 weight;

	(void)bytes;
	totals->seen += 1;
	victim = totals->seen >= FIRST_VICTIM && (totals->seen - FIRST_VICTIM) % VICTIM_INTERVAL == 0;
	weight = victim ? totals->weight : 1;
	totals->received += weight;
	totals->sum += weight * event->value;
	return 0;
}

static void miscount(int ring_map, struct totals *totals)
{
	struct ring_buffer *ring = ring_buffer__new(ring_map, count_wrongly, totals, NULL);

	if (!ring)
		fail("map the ring");
	while (!stopping)
		if (ring_buffer__poll(ring, 100) < 0 && errno != EINTR)
			fail("poll the ring");
	ring_buffer__consume(ring);
	ring_buffer__free(ring);
}

static void *map_page(int map, int protection, size_t bytes, off_t offset)
{
	void *memory = mmap(NULL, bytes, protection, MAP_SHARED, map, offset);

	if (memory == MAP_FAILED)
		fail("map memory");
	return memory;
}

static void lie(int ring_map, int counters_map, struct totals *totals)
{
	const long page = sysconf(_SC_PAGESIZE);
	const size_t counters_bytes = COUNTERS_ENTRIES * sizeof(struct counters);
	unsigned long *consumer_position = map_page(ring_map, PROT_READ | PROT_WRITE, (size_t)page, 0);
	const unsigned long *producer_position = map_page(ring_map, PROT_READ, (size_t)page, page);
	const volatile struct counters *counters = map_page(counters_map, PROT_READ, counters_bytes, 0);

	while (!stopping) {
		__atomic_store_n(consumer_position, __atomic_load_n(producer_position, __ATOMIC_ACQUIRE),
				 __ATOMIC_RELEASE);
		usleep(LIAR_PAUSE_US);
	}
	for (int cpu = 0; cpu < COUNTERS_ENTRIES; cpu++) {
		totals->received += counters[cpu].submitted;
		totals->sum -= counters[cpu].dropped_sum; /* as near as it gets */
	}
}

int main(int count, char **words)
{
	const struct sigaction on_term = {.sa_handler = stop};
	const char *mode = argument(words, "--mode");
	struct totals totals = {.weight = strcmp(mode, "twice") == 0 ? 2 : 0};
	struct bpf_object *object;
	int ring_map;

	(void)count;
	sigaction(SIGTERM, &on_term, NULL);
	object = load(words);
	ring_map = bpf_object__find_map_fd_by_name(object, "events");
	puts("READY");
	fflush(stdout);
	if (strcmp(mode, "liar") == 0)
		lie(ring_map, bpf_object__find_map_fd_by_name(object, "counters"), &totals);
	else
		miscount(ring_map, &totals);
	printf("{\"received\": %" PRIu64 ", \"sum\": %" PRIu64
	       ", \"library\": \"libbpf %s\", \"runtime\": \"gcc %s\"}\n",
	       (uint64_t)totals.received, (uint64_t)totals.sum, LIBBPF_VERSION, __VERSION__);
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
