// SPDX-License-Identifier: GPL-2.0
/* The kernel side as BCC compiles it, on the target itself: the twin of ../common/openat2.bpf.c, step for step.
 *
 * A twin, because BCC has a dialect of its own: maps by its macros, methods on maps, and no globals. The parameters are
 * macros, given with -D: PRODUCER_TGID, PAYLOAD_BYTES, BATCH, WAKE_UP_EVERY, RING_PAGES, and the kernel's WORD_BITS. */

/* BCC's event() knows u64 and u32, but not what event.h calls them. */
#define __u64 u64
#define __u32 u32
#include "event.h"
#undef __u64
#undef __u32

BPF_RINGBUF_OUTPUT(events, RING_PAGES);
BPF_F_TABLE("array", u32, struct counters, counters, COUNTERS_ENTRIES, BPF_F_MMAPABLE);

#if WORD_BITS == 64
typedef u64 kernel_word;
#elif WORD_BITS == 32
typedef u32 kernel_word;
#else
#error "WORD_BITS must be 64 or 32: the word size of the kernel"
#endif

/* What a syscalls:sys_enter_openat2 program is given. The arguments start at byte 16 of a 64-bit kernel, 12 of a
 * 32-bit. BCC's own struct tracepoint__syscalls__sys_enter_openat2 is right on 64-bit kernels only: its pointers and
 * its size_t are BPF's, 64 bits wide, so on a 32-bit kernel what follows dfd is looked for in the wrong place. */
struct openat2_entry {
	u64 unused;
	u32 system_call;
	kernel_word dfd;
	kernel_word path;
	kernel_word how;
	kernel_word how_bytes;
};

_Static_assert(__builtin_offsetof(struct openat2_entry, dfd) == (WORD_BITS == 64 ? 16 : 12), "arguments' offset");
_Static_assert(sizeof(struct event) == 48, "48 bytes of payload hold a whole event");
_Static_assert(sizeof(struct counters) == 64, "one cache line a CPU");

static __always_inline void fill(struct event *event, u64 value)
{
	event->value = value;
	if (PAYLOAD_BYTES >= 16)
		event->timestamp_ns = bpf_ktime_get_ns();
	if (PAYLOAD_BYTES >= sizeof(*event)) {
		u64 process_and_thread = bpf_get_current_pid_tgid();

		event->pid = process_and_thread >> 32;
		event->tid = (u32)process_and_thread;
		event->cpu = bpf_get_smp_processor_id();
		event->payload_bytes = PAYLOAD_BYTES;
		bpf_get_current_comm(event->comm, sizeof(event->comm));
	}
}

/* The flags of a submission. `last` is 1 for a record after which none may be left unannounced, else 0. Without a
 * branch: the verifier would walk both ways for each record of a batch, and give up. */
static __always_inline u64 wake_up_flags(struct counters *count, u64 last)
{
	u64 unannounced, due;

	if (WAKE_UP_EVERY == 0)
		return 0;
	unannounced = count->unannounced + 1;
	/* The sign of a difference: 1 with the N-th record. */
	due = (((u64)WAKE_UP_EVERY - 1 - unannounced) >> 63) | last;
	count->unannounced = (due - 1) & unannounced;
	/* 1 << 1 is BPF_RB_FORCE_WAKEUP. */
	return BPF_RB_NO_WAKEUP << due;
}

static __always_inline void produce(struct counters *count, u64 value, u64 last)
{
	struct event *event = events.ringbuf_reserve(PAYLOAD_BYTES);

	if (!event) {
		count->dropped += 1;
		count->dropped_sum += value;
		return;
	}
	fill(event, value);
	/* Never discarded: so a difference of producer positions is a number of records. */
	events.ringbuf_submit(event, wake_up_flags(count, last));
	count->submitted += 1;
}

/* Plain adds are exact here, for the twin's reasons. The licence is GPL, by BCC's default. */
int handle_openat2(struct openat2_entry *entry)
{
	u64 value = (u64)(u32)entry->dfd << 32;
	/* The last call of a load, or of a part of it, says so: its how_bytes is 1. */
	u64 final_call = entry->how_bytes & 1;
	struct counters *count;
	u32 cpu, i;

	if (bpf_get_current_pid_tgid() >> 32 != PRODUCER_TGID)
		return 0;
	cpu = bpf_get_smp_processor_id() & (COUNTERS_ENTRIES - 1);
	count = counters.lookup(&cpu);
	if (!count)
		return 0;
	count->calls += 1;
	for (i = 0; i < BATCH; i++)
		produce(count, value + i, i == BATCH - 1 ? final_call : 0);
	return 0;
}
