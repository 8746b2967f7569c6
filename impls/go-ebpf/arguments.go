// SPDX-License-Identifier: GPL-2.0

// What the driver says on the command line.
package main

import (
	"errors"
	"flag"
	"fmt"
	"strconv"
	"strings"

	"github.com/cilium/ebpf/ringbuf"
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
