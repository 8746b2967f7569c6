// SPDX-License-Identifier: GPL-2.0
//! The histogram that the contract's `--latency` asks for: the time from a record's submission to its handler.
use std::{fmt::Write as _, time::Duration};

use nix::time::{ClockId, clock_gettime};

/// Below 128 ns one bucket for each, then 64 for each doubling.
const BUCKETS: usize = 2304;
/// How many readings of the clock the cost of one is the mean of.
const CLOCK_READS: u64 = 10_000;

pub struct Latency {
    counts: [u64; BUCKETS],
    maximum_ns: u64,
}

impl Latency {
    pub fn new() -> Self {
        Self {
            counts: [0; BUCKETS],
            maximum_ns: 0,
        }
    }

    /// Counts an event that was submitted at that time of the kernel's monotonic clock.
    pub fn add(&mut self, submitted_ns: u64) {
        // Two CPUs' clocks may be a few nanoseconds apart.
        let ns = now_ns().saturating_sub(submitted_ns);
        let shift = 57_u32.saturating_sub(ns.leading_zeros());
        let bucket = ((shift as usize) << 6) + (ns >> shift) as usize;
        self.counts[bucket.min(BUCKETS - 1)] += 1;
        self.maximum_ns = self.maximum_ns.max(ns);
    }

    /// The field of the contract's line, with the comma behind it.
    pub fn field(&self) -> String {
        let start_ns = now_ns();
        for _ in 0..CLOCK_READS {
            now_ns();
        }
        let clock_cost_ns = (now_ns() - start_ns) / CLOCK_READS;
        let mut field = format!(
            r#""latency": {{"clock_cost_ns": {clock_cost_ns}, "maximum_ns": {}, "counts": {{"#,
            self.maximum_ns
        );
        let mut comma = "";
        for (bucket, count) in self
            .counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
        {
            write!(field, r#"{comma}"{bucket}": {count}"#).expect("a String takes all");
            comma = ", ";
        }
        field + "}}, "
    }
}

fn now_ns() -> u64 {
    let now = clock_gettime(ClockId::CLOCK_MONOTONIC).expect("every Linux has this clock");
    Duration::from(now).as_nanos() as u64
}
