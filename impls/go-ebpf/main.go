// SPDX-License-Identifier: GPL-2.0

// The consumer in Go: cilium/ebpf's ringbuf.Reader, as that library's own users write it. Contract: CONTRACT.md.
package main

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
	"github.com/cilium/ebpf/ringbuf"
	"github.com/cilium/ebpf/rlimit"
)

const (
	exitFailure = 1
	exitUsage   = 64

	libraryPath = "github.com/cilium/ebpf"
)

// arguments are the contract's, after checking.
type arguments struct {
	kernel       string
	ringBytes    uint32
	payloadBytes uint32
	batch        uint32
	wakeUpEvery  uint32
	producerTgid uint32
	latency      bool
	consume      func(*ringbuf.Reader, *total) error
}

// total is what the proof compares: the number of records, and the sum of their values modulo 2^64.
type total struct {
	received uint64
	sum      uint64
	latency  *latency // nil without --latency
}

// add counts a record. Its first eight bytes are the event's value; a record is never shorter. The next eight are the
// time of its submission, if latency was asked for.
func (t *total) add(sample []byte) {
	t.received++
	t.sum += binary.NativeEndian.Uint64(sample)
	if t.latency != nil {
		t.latency.add(binary.NativeEndian.Uint64(sample[8:]))
	}
}

// modes are the ways to read that this program knows, by the name that --mode gives them.
var modes = map[string]func(*ringbuf.Reader, *total) error{
	"read-into": readInto,
	"read":      read,
	"busy-poll": busyPoll,
}

// readInto reuses one record, so that nothing is allocated for an event.
func readInto(reader *ringbuf.Reader, total *total) error {
	var record ringbuf.Record
	for {
		err := reader.ReadInto(&record)
		if errors.Is(err, ringbuf.ErrFlushed) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read the ring: %w", err)
		}
		total.add(record.RawSample)
	}
}

// read takes a new record for every event, as most examples do: its sample is garbage afterwards.
func read(reader *ringbuf.Reader, total *total) error {
	for {
		record, err := reader.Read()
		if errors.Is(err, ringbuf.ErrFlushed) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read the ring: %w", err)
		}
		total.add(record.RawSample)
	}
}

// busyPoll is readInto that never waits: a deadline that has passed makes the reader look at the ring at once, whether
// something was announced or not, and say so when it has read to its end.
func busyPoll(reader *ringbuf.Reader, total *total) error {
	reader.SetDeadline(time.Unix(1, 0))
	var record ringbuf.Record
	for {
		err := reader.ReadInto(&record)
		switch {
		case err == nil:
			total.add(record.RawSample)
		case errors.Is(err, ringbuf.ErrFlushed):
			return nil
		case !errors.Is(err, os.ErrDeadlineExceeded):
			return fmt.Errorf("read the ring: %w", err)
		}
	}
}

func main() {
	arguments, err := parseArguments(os.Args[1:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "consumer: %v\n", err)
		os.Exit(exitUsage)
	}
	if err := run(arguments); err != nil {
		fmt.Fprintf(os.Stderr, "consumer: cannot %v\n", err)
		os.Exit(exitFailure)
	}
}

// run does what the contract says, in its order. Its errors name what was tried.
func run(arguments arguments) error {
	// From here on SIGTERM waits for us, whenever it comes.
	terminated := make(chan os.Signal, 1)
	signal.Notify(terminated, syscall.SIGTERM)

	collection, err := load(arguments)
	if err != nil {
		return err
	}
	defer collection.Close()

	reader, err := ringbuf.NewReader(collection.Maps["events"])
	if err != nil {
		return fmt.Errorf("map the ring: %w", err)
	}
	defer reader.Close()

	tracepoint, err := link.Tracepoint("syscalls", "sys_enter_openat2", collection.Programs["handle_openat2"], nil)
	if err != nil {
		return fmt.Errorf("attach the program: %w", err)
	}
	defer tracepoint.Close()

	// Flush, not Close: the reader then returns what is left, and ErrFlushed after it. Close would drop the rest.
	go func() {
		<-terminated
		if err := reader.Flush(); err != nil {
			fmt.Fprintf(os.Stderr, "consumer: cannot flush the ring: %v\n", err)
			os.Exit(exitFailure)
		}
	}()

	var total total
	if arguments.latency {
		clock, err := newClock()
		if err != nil {
			return err
		}
		total.latency = &latency{clock: clock}
	}
	fmt.Println("READY")
	if err := arguments.consume(reader, &total); err != nil {
		return err
	}
	if err := report(&total); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func report(total *total) error {
	latency := ""
	if total.latency != nil {
		text, err := total.latency.report()
		if err != nil {
			return err
		}
		latency = fmt.Sprintf("\"latency\": %s, ", text)
	}
	_, err := fmt.Printf("{\"received\": %d, \"sum\": %d, %s\"library\": %q, \"runtime\": %q}\n", total.received, total.sum,
		latency, "cilium/ebpf "+libraryVersion(), "go "+strings.TrimPrefix(runtime.Version(), "go"))
	return err
}

// load opens the kernel side, sets its parameters, and loads it: the verifier then knows them as constants.
func load(arguments arguments) (*ebpf.Collection, error) {
	// Kernels before 5.11 account maps as locked memory.
	if err := rlimit.RemoveMemlock(); err != nil {
		return nil, fmt.Errorf("raise the limit of locked memory: %w", err)
	}
	spec, err := ebpf.LoadCollectionSpec(arguments.kernel)
	if err != nil {
		return nil, fmt.Errorf("open the kernel side: %w", err)
	}
	events := spec.Maps["events"]
	if events == nil {
		return nil, fmt.Errorf("set the size of the ring: %s has no map events", arguments.kernel)
	}
	events.MaxEntries = arguments.ringBytes

	for name, value := range map[string]uint32{
		"producer_tgid": arguments.producerTgid,
		"payload_bytes": arguments.payloadBytes,
		"batch":         arguments.batch,
		"wake_up_every": arguments.wakeUpEvery,
	} {
		global := spec.Variables[name]
		if global == nil {
			return nil, fmt.Errorf("set the global %s: %s has none of that name", name, arguments.kernel)
		}
		if err := global.Set(value); err != nil {
			return nil, fmt.Errorf("set the global %s: %w", name, err)
		}
	}

	collection, err := ebpf.NewCollection(spec)
	if err != nil {
		return nil, fmt.Errorf("load the kernel side: %w", err)
	}
	return collection, nil
}

// parseArguments refuses what does not make sense; the flag package has then said what is allowed.
func parseArguments(words []string) (arguments, error) {
	var parsed arguments
	flags := flag.NewFlagSet("consumer", flag.ContinueOnError)
	flags.StringVar(&parsed.kernel, "kernel", "", "compiled kernel side: a `file`")
	number(flags, &parsed.ringBytes, "ring-bytes", "size of the ring in `bytes`")
	number(flags, &parsed.payloadBytes, "payload-bytes", "size of a record in `bytes`")
	number(flags, &parsed.batch, "batch", "`records` for each system call")
	number(flags, &parsed.producerTgid, "producer-tgid", "`process` whose calls become events")
	flags.Func("wake-up", "`policy`: adaptive, forced or sampled(N)", func(policy string) (err error) {
		parsed.wakeUpEvery, err = parseWakeUp(policy)
		return err
	})
	flags.BoolVar(&parsed.latency, "latency", false, "measure the time from submission to handler")
	flags.Func("mode", "`name`: read-into, read or busy-poll", func(name string) error {
		parsed.consume = modes[name]
		if parsed.consume == nil {
			return errors.New("not a mode of this program")
		}
		return nil
	})

	if err := flags.Parse(words); err != nil {
		return arguments{}, err
	}
	if flags.NArg() > 0 {
		return arguments{}, fmt.Errorf("unexpected argument: %s", flags.Arg(0))
	}
	given := 0
	flags.Visit(func(*flag.Flag) { given++ })
	all := 0
	flags.VisitAll(func(*flag.Flag) { all++ })
	if !parsed.latency { // the only one that may be left out
		all--
	}
	if given < all {
		return arguments{}, fmt.Errorf("%d of %d arguments given; all are needed", given, all)
	}
	return parsed, nil
}

func number(flags *flag.FlagSet, to *uint32, name, usage string) {
	flags.Func(name, usage, func(text string) error {
		value, err := strconv.ParseUint(text, 10, 32)
		*to = uint32(value)
		return err
	})
}

// parseWakeUp turns a policy into the kernel side's wake_up_every: 0 leaves it to the kernel, N wakes at each N-th record.
func parseWakeUp(policy string) (uint32, error) {
	switch policy {
	case "adaptive":
		return 0, nil
	case "forced":
		return 1, nil
	}
	inner, sampled := strings.CutPrefix(policy, "sampled(")
	inner, closed := strings.CutSuffix(inner, ")")
	every, err := strconv.ParseUint(inner, 10, 32)
	if !sampled || !closed || err != nil || every == 0 {
		return 0, errors.New("not a wake-up policy")
	}
	return uint32(every), nil
}

// libraryVersion is what the linker put into this executable, not what go.mod asks for.
func libraryVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, module := range info.Deps {
		if module.Path == libraryPath {
			return strings.TrimPrefix(module.Version, "v")
		}
	}
	return "unknown"
}
