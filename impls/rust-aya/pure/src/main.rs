// SPDX-License-Identifier: GPL-2.0
//! The kernel side in Rust: what `openat2.bpf.c` does, to the record, written with aya-ebpf. What is said there of CO-RE,
//! atomics and plain adds holds here too.
#![no_std]
#![no_main]

use core::mem::offset_of;

use aya_ebpf::{
    EbpfContext as _, Global,
    bindings::{BPF_F_MMAPABLE, BPF_RB_NO_WAKEUP},
    helpers::generated::{
        bpf_get_current_comm, bpf_get_current_pid_tgid, bpf_get_smp_processor_id, bpf_ktime_get_ns,
    },
    macros::{map, tracepoint},
    maps::{Array, RingBuf},
    programs::TracePointContext,
};

mod layout;

use layout::{COUNTERS_ENTRIES, Counters, Event, Openat2Entry};

/// The loader gives it its size.
#[map(name = "events")]
static EVENTS: RingBuf = RingBuf::with_byte_size(0, 0);

#[map(name = "counters")]
static COUNTERS: Array<Counters> = Array::with_max_entries(COUNTERS_ENTRIES, BPF_F_MMAPABLE);

// Set by the consumer before loading; the verifier then knows them as constants.
#[unsafe(export_name = "producer_tgid")]
static PRODUCER_TGID: Global<u32> = Global::new(0);
#[unsafe(export_name = "payload_bytes")]
static PAYLOAD_BYTES: Global<u32> = Global::new(size_of::<Event>() as u32);
#[unsafe(export_name = "batch")]
static BATCH: Global<u32> = Global::new(1);
/// 0: the kernel decides (adaptive); 1: each record wakes the consumer (forced); N: each N-th does (sampled).
#[unsafe(export_name = "wake_up_every")]
static WAKE_UP_EVERY: Global<u32> = Global::new(0);

#[tracepoint(category = "syscalls", name = "sys_enter_openat2")]
fn handle_openat2(context: TracePointContext) {
    if context.tgid() != PRODUCER_TGID.load() {
        return;
    }
    let entry = context.as_ptr().cast::<Openat2Entry>();
    // SAFETY: a tracepoint program is given its tracepoint's record.
    let (dfd, how_bytes) = unsafe { ((*entry).dfd, (*entry).how_bytes) };
    let value = u64::from(dfd as u32) << 32;
    // The last call of a load, or of a part of it, says so: its how_bytes is 1 (driver/openat2.h).
    let final_call = u64::from(how_bytes & 1 == 1);
    // SAFETY: this helper asks for nothing.
    let cpu = unsafe { bpf_get_smp_processor_id() } & (COUNTERS_ENTRIES - 1);
    // A pointer and no reference: the driver reads these counters meanwhile, so each add has to be made where it stands.
    let Some(count) = COUNTERS.get_ptr_mut(cpu) else {
        return;
    };
    let batch = BATCH.load();
    // SAFETY: it points to this CPU's entry of the map, which no other CPU writes.
    unsafe {
        (*count).calls += 1;
        for i in 0..batch {
            let last = if i == batch - 1 { final_call } else { 0 };
            produce(count, value + u64::from(i), last);
        }
    }
}

/// # Safety
/// `count` is this CPU's entry of the counters.
#[inline(always)]
unsafe fn produce(count: *mut Counters, value: u64, last: u64) {
    let reserved = EVENTS.reserve_bytes(PAYLOAD_BYTES.load() as usize, 0);
    // SAFETY: the record has as many bytes as fill looks for.
    unsafe {
        let Some(mut record) = reserved else {
            (*count).dropped += 1;
            (*count).dropped_sum = (*count).dropped_sum.wrapping_add(value);
            return;
        };
        fill(record.as_mut_ptr().cast(), value);
        // Never discarded: so a difference of producer positions is a number of records.
        record.submit(wake_up_flags(count, last));
        (*count).submitted += 1;
    }
}

/// # Safety
/// `event` points to PAYLOAD_BYTES bytes.
#[inline(always)]
unsafe fn fill(event: *mut Event, value: u64) {
    let payload_bytes = PAYLOAD_BYTES.load();
    // SAFETY: nothing is written behind the payload.
    unsafe {
        (*event).value = value;
        if payload_bytes as usize >= offset_of!(Event, pid) {
            (*event).timestamp_ns = bpf_ktime_get_ns();
        }
        if payload_bytes as usize >= size_of::<Event>() {
            let process_and_thread = bpf_get_current_pid_tgid();

            (*event).pid = (process_and_thread >> 32) as u32;
            (*event).tid = process_and_thread as u32;
            (*event).cpu = bpf_get_smp_processor_id();
            (*event).payload_bytes = payload_bytes;
            let comm = &raw mut (*event).comm;
            bpf_get_current_comm(comm.cast(), size_of_val(&*comm) as u32);
        }
    }
}

/// The flags of a submission. `last` is 1 for a record after which none may be left unannounced, else 0. Without a branch:
/// the verifier would walk both ways for each record of a batch, and give up.
///
/// # Safety
/// `count` is this CPU's entry of the counters.
#[inline(always)]
unsafe fn wake_up_flags(count: *mut Counters, last: u64) -> u64 {
    let every = u64::from(WAKE_UP_EVERY.load());
    if every == 0 {
        return 0;
    }
    // SAFETY: the caller's promise.
    unsafe {
        let unannounced = (*count).unannounced + 1;
        // The sign of a difference: 1 with the N-th record.
        let due = ((every - 1).wrapping_sub(unannounced) >> 63) | last;
        // 0 if due: it has 32 bits. The compiler turns a mask into a branch, and leaves a shift.
        (*count).unannounced = unannounced >> (due << 5);
        // 1 << 1 is BPF_RB_FORCE_WAKEUP.
        u64::from(BPF_RB_NO_WAKEUP) << due
    }
}

#[unsafe(link_section = "license")]
#[unsafe(no_mangle)]
static LICENSE: [u8; 4] = *b"GPL\0";

/// Nothing here panics: the verifier refuses a program that could get to this loop.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
