// SPDX-License-Identifier: GPL-2.0

// How the ring is read, a function for each mode, and what the proof compares.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/cilium/ebpf/ringbuf"
)

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
