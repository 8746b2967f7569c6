package dev.ringbench.model;

/** What makes the events of a scenario, with the keys that only this kind of load has. */
public sealed interface Load {
    /** The original report's. */
    Load OPENAT2 = new Openat2();

    /** The name in matrix.yaml. */
    String label();

    /** One producer calls openat2 as fast as it can. */
    record Openat2() implements Load {
        @Override
        public String label() {
            return "openat2";
        }
    }

    /**
     * The ring is filled while the consumer sleeps, the last record wakes it, and the next fill waits until the ring is
     * empty and it sleeps again.
     */
    record Drain() implements Load {
        @Override
        public String label() {
            return "drain";
        }
    }

    /** The same calls as {@link Openat2}, with batches that fill the ring faster than it can be read. */
    record Saturate() implements Load {
        @Override
        public String label() {
            return "saturate";
        }
    }

    /**
     * Calls on an absolute schedule.
     *
     * @param rate how many events it asks for
     * @param latency whether consumers measure the time from submission to handler; their CPU time then includes that
     */
    record Paced(Rate rate, boolean latency) implements Load {
        @Override
        public String label() {
            return "paced";
        }
    }

    /**
     * A search for the highest rate at which nothing is lost.
     *
     * @param underEmulation whether emulated targets are measured too
     */
    record Lossless(boolean underEmulation) implements Load {
        @Override
        public String label() {
            return "lossless";
        }
    }

    /** Large records as fast as one producer can, until 32-bit ring positions have passed their end. */
    record Wrap() implements Load {
        @Override
        public String label() {
            return "wrap";
        }
    }
}
