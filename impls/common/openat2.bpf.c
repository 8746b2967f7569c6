// SPDX-License-Identifier: GPL-2.0
/* The kernel side that all consumers load: every openat2 call of the producers becomes `batch` records in the ring.
 *
 * Compiled once for each word size of the kernel (-DWORD_BITS=64 or 32), because the tracepoint's arguments are words.
 * It uses neither CO-RE nor atomics: ARM32 kernels have no BTF, and their BPF JIT has no atomics. */
#include "event.h"
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#if WORD_BITS == 64
typedef __u64 kernel_word;
#elif WORD_BITS == 32
typedef __u32 kernel_word;
#else
#error "WORD_BITS must be 64 or 32: the word size of the kernel that will load this object"
#endif

/* Set by the consumer between opening and loading; the verifier then knows them as constants. */
const volatile __u32 producer_tgid = 0;
const volatile __u32 payload_bytes = sizeof(struct event);
const volatile __u32 batch = 1;
/* 0: the kernel decides (adaptive); 1: each record wakes the consumer (forced); N: each N-th does (sampled). */
const volatile __u32 wake_up_every = 0;

/* max_entries, the size in bytes, is set by the consumer as well. */
struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, COUNTERS_ENTRIES);
	__type(key, __u32);
	__type(value, struct counters);
} counters SEC(".maps");

/* What a syscalls:sys_enter_openat2 program is given. The arguments start at byte 16 of a 64-bit kernel, 12 of a
 * 32-bit. */
struct openat2_entry {
	__u64 unused;
	__u32 system_call;
	kernel_word dfd;
	kernel_word path;
	kernel_word how;
	kernel_word how_bytes;
};

_Static_assert(__builtin_offsetof(struct openat2_entry, dfd) == (WORD_BITS == 64 ? 16 : 12), "arguments' offset");
_Static_assert(sizeof(struct event) == 48, "48 bytes of payload hold a whole event");
_Static_assert(sizeof(struct counters) == 64, "one cache line a CPU");

static __always_inline void fill(struct event *event, __u64 value)
{
	event->value = value;
	if (payload_bytes >= 16)
		event->timestamp_ns = bpf_ktime_get_ns();
	if (payload_bytes >= sizeof(*event)) {
		__u64 process_and_thread = bpf_get_current_pid_tgid();

		event->pid = process_and_thread >> 32;
		event->tid = (__u32)process_and_thread;
		event->cpu = bpf_get_smp_processor_id();
		event->payload_bytes = payload_bytes;
		bpf_get_current_comm(event->comm, sizeof(event->comm));
	}
}

/* The flags of a submission. `last` is 1 for a record after which none may be left unannounced, else 0. Without a
 * branch: the verifier would walk both ways for each record of a batch, and give up. */
static __always_inline __u64 wake_up_flags(struct counters *count, __u64 last)
{
	__u64 unannounced, due;

	if (wake_up_every == 0)
		return 0;
	unannounced = count->unannounced + 1;
	/* The sign of a difference: 1 with the N-th record. */
	due = (((__u64)wake_up_every - 1 - unannounced) >> 63) | last;
	count->unannounced = (due - 1) & unannounced;
	/* 1 << 1 is BPF_RB_FORCE_WAKEUP. */
	return BPF_RB_NO_WAKEUP << due;
}

static __always_inline void produce(struct counters *count, __u64 value, __u64 last)
{
	struct event *event = bpf_ringbuf_reserve(&events, payload_bytes, 0);

	if (!event) {
		count->dropped += 1;
		count->dropped_sum += value;
		return;
	}
	fill(event, value);
	/* Never discarded: so a difference of producer positions is a number of records. */
	bpf_ringbuf_submit(event, wake_up_flags(count, last));
	count->submitted += 1;
}

/* Plain adds are exact here: a tracepoint program runs with preemption off, on its own CPU's counters, and a program
 * that would interrupt it is skipped and shows in recursion_misses. */
SEC("tracepoint/syscalls/sys_enter_openat2")
int handle_openat2(struct openat2_entry *entry)
{
	__u64 value = (__u64)(__u32)entry->dfd << 32;
	/* The last call of a load, or of a part of it, says so: its how_bytes is 1 (driver/openat2.h). */
	__u64 final_call = entry->how_bytes & 1;
	struct counters *count;
	__u32 cpu, i;

	if (bpf_get_current_pid_tgid() >> 32 != producer_tgid)
		return 0;
	cpu = bpf_get_smp_processor_id() & (COUNTERS_ENTRIES - 1);
	count = bpf_map_lookup_elem(&counters, &cpu);
	if (!count)
		return 0;
	count->calls += 1;
	for (i = 0; i < batch; i++)
		produce(count, value + i, i == batch - 1 ? final_call : 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
