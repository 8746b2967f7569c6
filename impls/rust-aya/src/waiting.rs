// SPDX-License-Identifier: GPL-2.0
//! What is done while the ring is empty, and how SIGTERM is noticed.
use std::{
    borrow::Borrow,
    ffi::c_int,
    os::fd::AsFd as _,
    sync::atomic::{AtomicBool, Ordering},
};

use aya::maps::{MapData, RingBuf};
use nix::{
    errno::Errno,
    poll::{PollFd, PollFlags, PollTimeout, poll},
    sys::{
        signal::{SigHandler, SigSet, Signal, signal},
        signalfd::SignalFd,
    },
};

static STOPPING: AtomicBool = AtomicBool::new(false);

pub enum Waiting {
    /// Sleeps in poll. SIGTERM is a file descriptor that it watches beside the ring: no time-out, and no moment at which
    /// the signal is missed.
    Polling(SignalFd),
    /// Does not wait: the ring is asked again at once. SIGTERM sets STOPPING, which costs no system call to look at.
    Busy,
}

impl Waiting {
    pub fn polling() -> nix::Result<Self> {
        let mut signals = SigSet::empty();
        signals.add(Signal::SIGTERM);
        signals.thread_block()?;
        SignalFd::new(&signals).map(Self::Polling)
    }

    pub fn busy() -> nix::Result<Self> {
        // SAFETY: a store to an atomic is all that the handler does.
        unsafe { signal(Signal::SIGTERM, SigHandler::Handler(stop)) }?;
        Ok(Self::Busy)
    }

    /// Returns when the ring is to be asked again, or SIGTERM has come: then with true.
    pub fn wait<T: Borrow<MapData>>(&self, ring: &RingBuf<T>) -> nix::Result<bool> {
        match self {
            Self::Polling(termination) => sleep(ring, termination),
            Self::Busy => Ok(STOPPING.load(Ordering::Relaxed)),
        }
    }
}

extern "C" fn stop(_: c_int) {
    STOPPING.store(true, Ordering::Relaxed);
}

fn sleep<T: Borrow<MapData>>(ring: &RingBuf<T>, termination: &SignalFd) -> nix::Result<bool> {
    let mut watched = [
        PollFd::new(ring.as_fd(), PollFlags::POLLIN),
        PollFd::new(termination.as_fd(), PollFlags::POLLIN),
    ];
    match poll(&mut watched, PollTimeout::NONE) {
        // The kernel may interrupt a poll for reasons of its own (a debugger, a frozen cgroup).
        Err(Errno::EINTR) => Ok(false),
        Err(error) => Err(error),
        Ok(_) => Ok(watched[1].any().unwrap_or(false)),
    }
}
