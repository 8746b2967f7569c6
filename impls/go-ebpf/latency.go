// SPDX-License-Identifier: GPL-2.0

package main

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"time"

	"golang.org/x/sys/unix"
)

const (
	// buckets is how many the contract's histogram has: below 128 ns one for each, then 64 for each doubling.
	buckets = 2304
	// clockReads is how many readings the cost of one is the mean of.
	clockReads = 10_000
)

// latency is the contract's histogram of the time from submission to here.
type latency struct {
	clock     clock
	counts    [buckets]uint64
	maximumNs uint64
}

// clock tells CLOCK_MONOTONIC, the kernel side's clock, as cheaply as Go can: by the monotonic part of time.Now, which is
// the same clock from another start. unix.ClockGettime is a system call.
type clock struct {
	start   time.Time
	startNs uint64
}

// newClock finds the other start. Of many tries it takes the one with the least time between the two readings around it:
// what is left of that, some tens of nanoseconds, is the error.
func newClock() (clock, error) {
	best, least := clock{}, uint64(1<<63)
	for range clockReads {
		before, err := monotonicNs()
		if err != nil {
			return clock{}, err
		}
		now := time.Now()
		after, err := monotonicNs()
		if err != nil {
			return clock{}, err
		}
		if after-before < least {
			best, least = clock{now, before + (after-before)/2}, after-before
		}
	}
	return best, nil
}

func monotonicNs() (uint64, error) {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now); err != nil {
		return 0, fmt.Errorf("read the monotonic clock: %w", err)
	}
	return uint64(now.Nano()), nil
}

func (c clock) nowNs() uint64 {
	return c.startNs + uint64(time.Since(c.start))
}

// add counts an event that was submitted at that time.
func (l *latency) add(submittedNs uint64) {
	ns := l.clock.nowNs() - submittedNs
	if int64(ns) < 0 { // two CPUs' clocks may be a few nanoseconds apart
		ns = 0
	}
	shift := max(bits.Len64(ns)-7, 0)
	l.counts[min(shift<<6+int(ns>>shift), buckets-1)]++
	l.maximumNs = max(l.maximumNs, ns)
}

// report is the value of the contract's field "latency".
func (l *latency) report() (string, error) {
	start := time.Now()
	for range clockReads {
		l.clock.nowNs()
	}
	cost := time.Since(start) / clockReads
	counts := map[int]uint64{}
	for bucket, count := range l.counts {
		if count > 0 {
			counts[bucket] = count
		}
	}
	text, err := json.Marshal(map[string]any{
		"clock_cost_ns": cost.Nanoseconds(),
		"maximum_ns":    l.maximumNs,
		"counts":        counts,
	})
	return string(text), err
}
