// SPDX-License-Identifier: GPL-2.0
//! The consumer in Rust: Aya's `RingBuf`, as that library's own users write it without an async runtime. Contract:
//! CONTRACT.md.
use std::{
    borrow::Borrow,
    ffi::OsString,
    io::{Write as _, stdout},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, anyhow, bail};
use aya::{
    Ebpf, EbpfLoader,
    maps::{MapData, RingBuf},
    programs::TracePoint,
};
use lexopt::ValueExt as _;

mod latency;
mod waiting;

use latency::Latency;
use waiting::Waiting;

const EXIT_USAGE: u8 = 64;

/// What is done while the ring is empty. The mode `pure` differs from `next` by its kernel side alone.
enum Mode {
    Poll,
    Busy,
}

/// The contract's arguments, after checking.
struct Arguments {
    kernel: PathBuf,
    ring_bytes: u32,
    payload_bytes: u32,
    batch: u32,
    wake_up_every: u32,
    producer_tgid: u32,
    mode: Mode,
    latency: bool,
}

/// What the proof compares.
#[derive(Default)]
struct Total {
    received: u64,
    /// Of the records' values, modulo 2^64.
    sum: u64,
    /// Kept with --latency only.
    latency: Option<Box<Latency>>,
}

impl Total {
    /// Counts every record that is in the ring. Each is read where it lies: the item borrows the ring, and gives its
    /// place back to the kernel when it is dropped.
    fn take_all<T: Borrow<MapData>>(&mut self, ring: &mut RingBuf<T>) -> anyhow::Result<()> {
        while let Some(record) = ring.next() {
            let value = record
                .first_chunk()
                .context("a record is shorter than its value")?;
            if let Some(latency) = &mut self.latency {
                latency.add(submitted_ns(&record)?);
            }
            self.received += 1;
            self.sum = self.sum.wrapping_add(u64::from_ne_bytes(*value));
        }
        Ok(())
    }
}

/// The second field of an event; only records of 16 bytes or more have it.
fn submitted_ns(record: &[u8]) -> anyhow::Result<u64> {
    let field = record.get(8..16).context("a record has no time")?;
    Ok(u64::from_ne_bytes(field.try_into()?))
}

fn main() -> ExitCode {
    let arguments = match parse_arguments(lexopt::Parser::from_env()) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("consumer: {error}");
            return ExitCode::from(EXIT_USAGE);
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("consumer: cannot {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the contract says, in its order. Its errors name what was tried.
fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let waiting = match arguments.mode {
        Mode::Poll => Waiting::polling(),
        Mode::Busy => Waiting::busy(),
    }
    .context("wait for SIGTERM")?;

    let mut ebpf = load(arguments)?;
    let map = ebpf.take_map("events").context("find the map events")?;
    let mut ring = RingBuf::try_from(map).context("map the ring")?;
    attach(&mut ebpf).context("attach the program")?;

    println!("READY");
    stdout().flush().context("say READY")?;

    let mut total = Total {
        latency: arguments.latency.then(|| Box::new(Latency::new())),
        ..Total::default()
    };
    while !waiting.wait(&ring).context("wait for events")? {
        total.take_all(&mut ring)?;
    }
    // The drain: next() looks at the ring itself, so it also finds what nobody announced.
    total.take_all(&mut ring)?;
    report(&total).context("report")
}

/// Opens the kernel side with its parameters, which the verifier then knows as constants.
fn load(arguments: &Arguments) -> anyhow::Result<Ebpf> {
    EbpfLoader::new()
        .map_max_entries("events", arguments.ring_bytes)
        .override_global("producer_tgid", &arguments.producer_tgid, true)
        .override_global("payload_bytes", &arguments.payload_bytes, true)
        .override_global("batch", &arguments.batch, true)
        .override_global("wake_up_every", &arguments.wake_up_every, true)
        .load_file(&arguments.kernel)
        .with_context(|| format!("load the kernel side {}", arguments.kernel.display()))
}

fn attach(ebpf: &mut Ebpf) -> anyhow::Result<()> {
    let program: &mut TracePoint = ebpf
        .program_mut("handle_openat2")
        .context("the kernel side has no program handle_openat2")?
        .try_into()?;
    program.load()?;
    program.attach("syscalls", "sys_enter_openat2")?;
    Ok(())
}

fn report(total: &Total) -> std::io::Result<()> {
    writeln!(
        stdout(),
        r#"{{"received": {}, "sum": {}, {}"library": "{}", "runtime": "rustc {}"}}"#,
        total.received,
        total.sum,
        total
            .latency
            .as_ref()
            .map_or_else(String::new, |latency| latency.field()),
        env!("LIBRARY"),
        env!("RUSTC_VERSION"),
    )
}

/// Refuses what does not make sense, and what is missing.
fn parse_arguments(mut words: lexopt::Parser) -> anyhow::Result<Arguments> {
    use lexopt::Arg::Long;

    let (mut kernel, mut ring_bytes, mut payload_bytes, mut batch) = (None, None, None, None);
    let (mut wake_up_every, mut producer_tgid, mut mode) = (None, None, None);
    let mut latency = false;
    while let Some(word) = words.next()? {
        match word {
            Long("kernel") => kernel = Some(PathBuf::from(words.value()?)),
            Long("ring-bytes") => ring_bytes = Some(words.value()?.parse()?),
            Long("payload-bytes") => payload_bytes = Some(words.value()?.parse()?),
            Long("batch") => batch = Some(words.value()?.parse()?),
            Long("wake-up") => wake_up_every = Some(parse_wake_up(&words.value()?.string()?)?),
            Long("producer-tgid") => producer_tgid = Some(words.value()?.parse()?),
            Long("latency") => latency = true,
            Long("mode") => mode = Some(parse_mode(words.value()?)?),
            _ => return Err(word.unexpected().into()),
        }
    }
    Ok(Arguments {
        kernel: kernel.context("--kernel is missing")?,
        ring_bytes: ring_bytes.context("--ring-bytes is missing")?,
        payload_bytes: payload_bytes.context("--payload-bytes is missing")?,
        batch: batch.context("--batch is missing")?,
        wake_up_every: wake_up_every.context("--wake-up is missing")?,
        producer_tgid: producer_tgid.context("--producer-tgid is missing")?,
        mode: mode.context("--mode is missing")?,
        latency,
    })
}

/// Turns a policy into the kernel side's wake_up_every: 0 leaves it to the kernel, N wakes at each N-th record.
fn parse_wake_up(policy: &str) -> anyhow::Result<u32> {
    match policy {
        "adaptive" => Ok(0),
        "forced" => Ok(1),
        _ => policy
            .strip_prefix("sampled(")
            .and_then(|rest| rest.strip_suffix(')')?.parse().ok())
            .filter(|every| *every > 0)
            .ok_or_else(|| anyhow!("not a wake-up policy: {policy}")),
    }
}

fn parse_mode(name: OsString) -> anyhow::Result<Mode> {
    match name.to_str() {
        Some("next" | "pure") => Ok(Mode::Poll),
        Some("busy-poll") => Ok(Mode::Busy),
        _ => bail!(
            "the modes are next, busy-poll and pure, not {}",
            name.display()
        ),
    }
}
