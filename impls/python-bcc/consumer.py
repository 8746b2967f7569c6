# SPDX-License-Identifier: GPL-2.0
"""The consumer in Python: BCC's ring buffer with its callback, as BCC's own users write it.

Contract: CONTRACT.md. BCC compiles the kernel side here, on the target, with the kernel's headers.
"""

import argparse
import ctypes as ct
import json
import mmap
import pathlib
import platform
import re
import signal
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import bcc

import bcc_32_bit

EXIT_USAGE = 64
# The longest that SIGTERM can go unnoticed: it may arrive just before the poll. Without a time-out it would block for ever.
POLL_TIMEOUT_MS = 100


class Event(ct.Structure):
    """struct event of event.h. Short payloads end after its first fields, so only these may be read."""

    _fields_ = [
        ("value", ct.c_uint64),
        ("timestamp_ns", ct.c_uint64),
        ("pid", ct.c_uint32),
        ("tid", ct.c_uint32),
        ("cpu", ct.c_uint32),
        ("payload_bytes", ct.c_uint32),
        ("comm", ct.c_char * 16),
    ]


class Latency:
    """The contract's histogram of the time from submission to handler."""

    # Below 128 ns one bucket for each, then 64 for each doubling.
    BUCKETS = 2304
    CLOCK_READS = 10_000

    def __init__(self) -> None:
        self.counts = [0] * self.BUCKETS
        self.maximum_ns = 0

    def add(self, submitted_ns: int) -> None:
        # The kernel side's clock. Two CPUs' may be a few nanoseconds apart.
        ns = max(time.monotonic_ns() - submitted_ns, 0)
        shift = max(ns.bit_length() - 7, 0)
        self.counts[min((shift << 6) + (ns >> shift), self.BUCKETS - 1)] += 1
        self.maximum_ns = max(self.maximum_ns, ns)

    def report(self) -> dict[str, object]:
        start_ns = time.monotonic_ns()
        for _ in range(self.CLOCK_READS):
            time.monotonic_ns()
        cost_ns = (time.monotonic_ns() - start_ns) // self.CLOCK_READS
        counts = {bucket: count for bucket, count in enumerate(self.counts) if count > 0}
        return {"clock_cost_ns": cost_ns, "maximum_ns": self.maximum_ns, "counts": counts}


class Total:
    """What the proof compares: the number of records, and the sum of their values (Python's, so it does not wrap)."""

    def __init__(self) -> None:
        self.received = 0
        self.sum = 0
        self.latency: Latency | None = None


# What BCC calls for each record: with the context, the record's address and its size. It answers 0 to go on; None means
# the same, but takes 2.4 times as long, because BCC finds that out by an exception.
Callback = Callable[[object, int, int], int]


def cast_callback(total: Total, _ring: bcc.table.RingBuf) -> Callback:
    """Reads the record as a structure that is declared here."""
    event_pointer = ct.POINTER(Event)

    def handle(_context: object, data: int, _size: int) -> int:
        total.received += 1
        total.sum += ct.cast(data, event_pointer).contents.value
        return 0

    return handle


def event_callback(total: Total, ring: bcc.table.RingBuf) -> Callback:
    """Reads the record as the structure that BCC found in the kernel side."""
    # BCC makes that structure at the first use, and ends the program if it cannot. Not in a callback, though: what is raised
    # there is printed and forgotten.
    example = Event()
    ring.event(ct.addressof(example))

    def handle(_context: object, data: int, _size: int) -> int:
        total.received += 1
        total.sum += ring.event(data).value
        return 0

    return handle


class Mode(NamedTuple):
    """A way to read the ring: what is done with a record, and what is done again and again until SIGTERM."""

    callback: Callable[[Total, bcc.table.RingBuf], Callback]
    read: Callable[[bcc.BPF], None]


def poll(bpf: bcc.BPF) -> None:
    """Sleeps until something is announced."""
    bpf.ring_buffer_poll(POLL_TIMEOUT_MS)


def look(bpf: bcc.BPF) -> None:
    """Takes what there is, announced or not, and never sleeps."""
    bpf.ring_buffer_consume()


MODES = {
    "cast": Mode(cast_callback, poll),
    "event": Mode(event_callback, poll),
    "busy-poll": Mode(cast_callback, look),
}


def with_latency(total: Total, latency: Latency, handle: Callback) -> Callback:
    """A callback around the other, so that without --latency nothing is asked of each event."""
    event_pointer = ct.POINTER(Event)

    def handle_timed(context: object, data: int, size: int) -> int:
        latency.add(ct.cast(data, event_pointer).contents.timestamp_ns)
        return handle(context, data, size)

    total.latency = latency
    return handle_timed


class ArgumentParser(argparse.ArgumentParser):
    """Refuses with the contract's exit status."""

    def error(self, message: str):
        self.exit(EXIT_USAGE, f"consumer: {message}\n")


def number(text: str) -> int:
    """A 32-bit number without sign."""
    if not re.fullmatch("[0-9]{1,10}", text) or int(text) >= 2**32:
        raise ValueError(text)
    return int(text)


def wake_up(policy: str) -> int:
    """The kernel side's WAKE_UP_EVERY: 0 leaves it to the kernel, N wakes at each N-th record."""
    if policy == "adaptive":
        return 0
    if policy == "forced":
        return 1
    sampled = re.fullmatch(r"sampled\(([0-9]{1,9})\)", policy)
    if not sampled or int(sampled[1]) == 0:
        raise ValueError(policy)
    return int(sampled[1])


def parse_arguments(words: list[str]) -> argparse.Namespace:
    """The contract's arguments; all are needed, except --latency."""
    parser = ArgumentParser(prog="consumer", allow_abbrev=False)
    parser.add_argument("--kernel", type=pathlib.Path, required=True)
    parser.add_argument("--ring-bytes", type=number, required=True)
    parser.add_argument("--payload-bytes", type=number, required=True)
    parser.add_argument("--batch", type=number, required=True)
    parser.add_argument("--wake-up", type=wake_up, required=True)
    parser.add_argument("--producer-tgid", type=number, required=True)
    parser.add_argument("--mode", choices=MODES, required=True)
    parser.add_argument("--latency", action="store_true")
    return parser.parse_args(words)


def load(arguments: argparse.Namespace) -> bcc.BPF:
    """Compiles and loads the kernel side. Its parameters are macros, its ring is counted in pages."""
    macros = {
        "RING_PAGES": arguments.ring_bytes // mmap.PAGESIZE,
        "PAYLOAD_BYTES": arguments.payload_bytes,
        "BATCH": arguments.batch,
        "WAKE_UP_EVERY": arguments.wake_up,
        "PRODUCER_TGID": arguments.producer_tgid,
        # The kernel's word is this interpreter's: no 32-bit user space on a 64-bit kernel.
        "WORD_BITS": ct.sizeof(ct.c_size_t) * 8,
    }
    flags = [f"-D{name}={value}" for name, value in macros.items()]
    # event.h lies beside it.
    flags.append(f"-I{arguments.kernel.resolve().parent}")
    return bcc.BPF(src_file=str(arguments.kernel), cflags=flags + bcc_32_bit.compiler_flags())


def consume(bpf: bcc.BPF, read: Callable[[bcc.BPF], None]) -> None:
    """Reads until SIGTERM, and then what is left: poll takes only what was announced."""
    stopping = False

    def stop(_signal: int, _frame: object) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    print("READY", flush=True)
    while not stopping:
        read(bpf)
    look(bpf)


def main() -> None:
    """Does what the contract says, in its order. BCC's own messages are on standard error by then."""
    arguments = parse_arguments(sys.argv[1:])
    attempt = "load the kernel side"
    try:
        bcc_32_bit.repair_declarations()
        bpf = load(arguments)
        total = Total()
        attempt = "map the ring"
        ring = bpf["events"]
        mode = MODES[arguments.mode]
        handle = mode.callback(total, ring)
        if arguments.latency:
            handle = with_latency(total, Latency(), handle)
        ring.open_ring_buffer(handle)
        attempt = "attach the program"
        bpf.attach_tracepoint(tp="syscalls:sys_enter_openat2", fn_name="handle_openat2")
    except Exception as error:  # noqa: BLE001 - BCC raises nothing narrower
        sys.exit(f"consumer: cannot {attempt}: {error}")
    consume(bpf, mode.read)
    library = f"BCC {bcc.__version__}"
    runtime = f"{platform.python_implementation()} {platform.python_version()}"
    line = {"received": total.received, "sum": total.sum % 2**64, "library": library, "runtime": runtime}
    if total.latency:
        line["latency"] = total.latency.report()
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
