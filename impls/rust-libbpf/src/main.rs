// SPDX-License-Identifier: GPL-2.0
//! The consumer in Rust over C: libbpf-rs's `RingBuffer` with its callback, as that library's own users write it, except
//! that the kernel side is a file and not a generated skeleton. Contract: CONTRACT.md.
use std::{
    ffi::OsString,
    io::{Write as _, stdout},
    path::PathBuf,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context as _, anyhow, bail};
use lexopt::ValueExt as _;
use libbpf_rs::{
    AsRawLibbpf as _, ErrorKind, MapCore as _, Object, ObjectBuilder, OpenMapMut, OpenObject,
    RingBuffer, RingBufferBuilder,
    btf::{
        Btf,
        types::{DataSec, Var, VarSecInfo},
    },
};
use signal_hook::{consts::SIGTERM, flag};

mod latency;

use latency::Latency;

const EXIT_USAGE: u8 = 64;
/// The longest that SIGTERM can go unnoticed: it may arrive just before the poll.
const POLL_TIMEOUT: Duration = Duration::from_millis(100);

/// How the ring is asked for records.
enum Mode {
    Callback,
    BusyPoll,
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
    /// Counts a record, which lies in the ring. What it answers goes to libbpf: a negative number would end the loop.
    fn add(&mut self, record: &[u8]) -> i32 {
        let value = record
            .first_chunk()
            .expect("the kernel side's records are never shorter than their value");
        if let Some(latency) = &mut self.latency {
            latency.add(submitted_ns(record));
        }
        self.received += 1;
        self.sum = self.sum.wrapping_add(u64::from_ne_bytes(*value));
        0
    }
}

/// The second field of an event; only records of 16 bytes or more have it.
fn submitted_ns(record: &[u8]) -> u64 {
    let field = record[8..].first_chunk();
    u64::from_ne_bytes(*field.expect("with --latency, records hold their time"))
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
    let stopping = Arc::new(AtomicBool::new(false));
    flag::register(SIGTERM, Arc::clone(&stopping)).context("wait for SIGTERM")?;

    let object = load(arguments)?;
    let events = object
        .maps()
        .find(|map| map.name() == "events")
        .context("find the map events")?;
    let mut total = Total {
        latency: arguments.latency.then(|| Box::new(Latency::new())),
        ..Total::default()
    };
    let mut builder = RingBufferBuilder::new();
    builder
        .add(&events, |record| total.add(record))
        .context("map the ring")?;
    let ring = builder.build().context("map the ring")?;
    let _attached = object
        .progs_mut()
        .find(|program| program.name() == "handle_openat2")
        .context("find the program handle_openat2")?
        .attach()
        .context("attach the program")?;

    println!("READY");
    stdout().flush().context("say READY")?;

    match arguments.mode {
        Mode::Callback => poll(&ring, &stopping)?,
        Mode::BusyPoll => busy_poll(&ring, &stopping)?,
    }
    // Also what nobody announced: poll takes only what was.
    ring.consume().context("drain the ring")?;
    drop(ring); // it has lent out the total
    report(&total).context("report")
}

/// Sleeps until records are announced, until SIGTERM.
fn poll(ring: &RingBuffer<'_>, stopping: &AtomicBool) -> anyhow::Result<()> {
    while !stopping.load(Ordering::Relaxed) {
        match ring.poll(POLL_TIMEOUT) {
            Err(error) if error.kind() != ErrorKind::Interrupted => {
                return Err(error).context("poll the ring");
            }
            _ => {}
        }
    }
    Ok(())
}

/// Asks for what is there, again and again, until SIGTERM.
fn busy_poll(ring: &RingBuffer<'_>, stopping: &AtomicBool) -> anyhow::Result<()> {
    while !stopping.load(Ordering::Relaxed) {
        ring.consume().context("read the ring")?;
    }
    Ok(())
}

/// Opens the kernel side and loads it with its parameters, which the verifier then knows as constants.
fn load(arguments: &Arguments) -> anyhow::Result<Object> {
    let path = &arguments.kernel;
    let mut kernel_side = ObjectBuilder::default()
        .open_file(path)
        .with_context(|| format!("open the kernel side {}", path.display()))?;
    for (name, value) in [
        ("producer_tgid", arguments.producer_tgid),
        ("payload_bytes", arguments.payload_bytes),
        ("batch", arguments.batch),
        ("wake_up_every", arguments.wake_up_every),
    ] {
        set_global(&mut kernel_side, name, value)
            .with_context(|| format!("set the global {name}"))?;
    }
    map(&mut kernel_side, "events")?
        .set_max_entries(arguments.ring_bytes)
        .context("set the size of the ring")?;
    kernel_side.load().context("load the kernel side")
}

/// Sets a `const volatile __u32` of the kernel side. Without a skeleton, its place in .rodata is what BTF says.
fn set_global(kernel_side: &mut OpenObject, name: &str, value: u32) -> anyhow::Result<()> {
    let place = place_in_rodata(kernel_side, name)?;
    let offset = place.offset as usize;
    map(kernel_side, ".rodata")?
        .initial_value_mut()
        .and_then(|values| values.get_mut(offset..offset + place.size))
        .filter(|bytes| bytes.len() == size_of_val(&value))
        .context("it is not 32 bits of .rodata")?
        .copy_from_slice(&value.to_ne_bytes());
    Ok(())
}

/// Of the opened object: in the file itself all places are 0, libbpf fills them in.
fn place_in_rodata(kernel_side: &OpenObject, name: &str) -> anyhow::Result<VarSecInfo> {
    // SAFETY: the object lives longer than the reference, and nothing changes it meanwhile.
    let object = unsafe { kernel_side.as_libbpf_object().as_ref() };
    let types = Btf::from_bpf_object(object)?.context("the kernel side has no types")?;
    let section: DataSec<'_> = types.type_by_name(".rodata").context("no .rodata")?;
    section
        .iter()
        .find(|place| {
            types
                .type_by_id::<Var<'_>>(place.ty)
                .is_some_and(|variable| variable.name().is_some_and(|found| found == name))
        })
        .context("there is none of that name")
}

/// libbpf puts the name of the object before that of a data section, such as openat2_.rodata.
fn map<'object>(
    kernel_side: &'object mut OpenObject,
    name: &str,
) -> anyhow::Result<OpenMapMut<'object>> {
    kernel_side
        .maps_mut()
        .find(|map| map.name().to_string_lossy().ends_with(name))
        .with_context(|| format!("find the map {name}"))
}

fn report(total: &Total) -> std::io::Result<()> {
    writeln!(
        stdout(),
        r#"{{"received": {}, "sum": {}, {}"library": "libbpf-rs {} (libbpf {})", "runtime": "rustc {}"}}"#,
        total.received,
        total.sum,
        total
            .latency
            .as_ref()
            .map_or_else(String::new, |latency| latency.field()),
        env!("LIBBPF_RS_VERSION"),
        env!("LIBBPF_VERSION"),
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
        Some("callback") => Ok(Mode::Callback),
        Some("busy-poll") => Ok(Mode::BusyPoll),
        _ => bail!(
            "the modes are callback and busy-poll, not {}",
            name.display()
        ),
    }
}
