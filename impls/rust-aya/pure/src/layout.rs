// SPDX-License-Identifier: GPL-2.0
//! What driver and consumers agree on (`event.h`), and what the kernel gives the program.
use core::mem::offset_of;

/// A record of the ring, which may be cut short: see event.h.
#[repr(C)]
pub struct Event {
    pub value: u64,
    pub timestamp_ns: u64,
    pub pid: u32,
    pub tid: u32,
    pub cpu: u32,
    pub payload_bytes: u32,
    pub comm: [u8; 16],
}

/// One for each CPU, a cache line each, written by that CPU alone.
#[repr(C)]
pub struct Counters {
    pub calls: u64,
    pub submitted: u64,
    pub dropped: u64,
    pub dropped_sum: u64,
    pub unannounced: u64,
    unused: [u64; 3],
}

pub const COUNTERS_ENTRIES: u32 = 1024;

/// A word of the kernel that will load the program; BPF's own have 64 bits everywhere.
#[cfg(not(bpf_target_arch = "arm"))]
type KernelWord = u64;
#[cfg(bpf_target_arch = "arm")]
type KernelWord = u32;

/// What a syscalls:sys_enter_openat2 program is given.
#[repr(C)]
pub struct Openat2Entry {
    unused: u64,
    system_call: u32,
    pub dfd: KernelWord,
    path: KernelWord,
    how: KernelWord,
    pub how_bytes: KernelWord,
}

const _: () = {
    assert!(
        size_of::<Event>() == 48,
        "48 bytes of payload hold a whole event"
    );
    assert!(size_of::<Counters>() == 64, "one cache line a CPU");
    let arguments = if size_of::<KernelWord>() == 8 { 16 } else { 12 };
    assert!(
        offset_of!(Openat2Entry, dfd) == arguments,
        "arguments' offset"
    );
};
