package dev.ringbench.model;

/** When the kernel side wakes the consumer: the flags of bpf_ringbuf_submit. */
public sealed interface WakeUp {

    /** The form in matrix.yaml and in the contract's {@code --wake-up}. */
    String label();

    /** Flags 0: the kernel wakes a consumer that has caught up. */
    record Adaptive() implements WakeUp {
        @Override
        public String label() {
            return "adaptive";
        }
    }

    /** BPF_RB_FORCE_WAKEUP with every record. */
    record Forced() implements WakeUp {
        @Override
        public String label() {
            return "forced";
        }
    }

    /**
     * BPF_RB_FORCE_WAKEUP with every N-th record, BPF_RB_NO_WAKEUP with the others.
     *
     * @param every N, in records
     */
    record Sampled(int every) implements WakeUp {
        @Override
        public String label() {
            return "sampled(" + every + ")";
        }
    }
}
