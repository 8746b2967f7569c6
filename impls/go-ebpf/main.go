// SPDX-License-Identifier: GPL-2.0

// The consumer in Go: cilium/ebpf's ringbuf.Reader, as that library's own users write it. Contract: CONTRACT.md.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

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
