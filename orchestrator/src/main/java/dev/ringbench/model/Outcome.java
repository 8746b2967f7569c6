package dev.ringbench.model;

/** What became of a trial: data, never an exception. */
public sealed interface Outcome {

    /** The word in results.jsonl and in reports. */
    String label();

    /** Every rule of the proof held. */
    record Ok() implements Outcome {
        @Override
        public String label() {
            return "ok";
        }
    }

    /**
     * The target cannot run this consumer.
     *
     * @param evidence what was seen on the target
     */
    record Unsupported(String evidence) implements Outcome {
        @Override
        public String label() {
            return "unsupported";
        }
    }

    /**
     * The trial did not come to its end.
     *
     * @param stage where: doctor, build, image, boot, upload, start, ready, maps, attach, consumer-exit, …
     * @param detail what was seen there
     */
    record Failed(String stage, String detail) implements Outcome {
        @Override
        public String label() {
            return "failed";
        }
    }

    /**
     * The trial ended, and its numbers must not be believed.
     *
     * @param rule the rule that was broken: missed, kernel, received, sum, positions, stalled, …
     * @param detail the two sides of the equation
     */
    record Invalid(String rule, String detail) implements Outcome {
        @Override
        public String label() {
            return "invalid";
        }
    }
}
