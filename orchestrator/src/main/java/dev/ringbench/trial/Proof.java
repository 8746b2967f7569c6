package dev.ringbench.trial;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that every event was counted: five equations between what the producer knows, what the kernel side counted,
 * what the ring's positions say and what the consumer received, all read at rest. Off by one in any of them makes the
 * trial invalid.
 */
public final class Proof {
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private Proof() {}

    /**
     * @param batch records that each call asked for
     * @return ok, or invalid with the first broken rule and the two sides of every broken one
     */
    public static Outcome check(Readings readings, int batch) {
        List<Broken> broken = new ArrayList<>();
        if (readings.drainStalled()) {
            broken.add(new Broken("stalled", "the consumer stood still for 2 s over a ring with unread records"));
        }
        broken.addAll(counts(readings, batch));
        broken.addAll(positions(readings));
        if (broken.isEmpty()) {
            return new Outcome.Ok();
        }
        String detail = String.join("; ", broken.stream().map(Broken::toString).toList());
        return new Outcome.Invalid(broken.get(0).rule(), detail);
    }

    private static List<Broken> counts(Readings readings, int batch) {
        Reading rest = readings.rest();
        List<Broken> broken = new ArrayList<>();
        if (readings.producedCalls() != rest.calls() || readings.recursionMisses() != 0) {
            broken.add(new Broken(
                    "missed",
                    "produced " + readings.producedCalls() + " calls, the program saw " + rest.calls()
                            + ", recursion misses " + readings.recursionMisses()));
        }
        if (rest.calls() * batch != rest.submitted() + rest.dropped()) {
            broken.add(new Broken(
                    "kernel",
                    rest.calls() + " calls x " + batch + " records, submitted " + rest.submitted() + " + dropped "
                            + rest.dropped()));
        }
        if (readings.received() != rest.submitted()) {
            broken.add(new Broken("received", "received " + readings.received() + ", submitted " + rest.submitted()));
        }
        BigInteger expected = readings.producedSum().subtract(rest.droppedSum()).mod(TWO_TO_64);
        if (!readings.receivedSum().equals(expected)) {
            broken.add(new Broken(
                    "sum", "received values sum to " + readings.receivedSum() + ", the submitted ones to " + expected));
        }
        return broken;
    }

    private static List<Broken> positions(Readings readings) {
        Reading start = readings.start();
        Reading rest = readings.rest();
        // A position is an unsigned long of the kernel: on a 32-bit one it wraps at 4 GiB.
        long mask = readings.wordBits() == 64 ? -1L : (1L << readings.wordBits()) - 1;
        long moved = (rest.producerPosition() - start.producerPosition()) & mask;
        long written = (rest.submitted() * readings.recordBytes()) & mask;
        List<Broken> broken = new ArrayList<>();
        if (moved != written) {
            broken.add(new Broken(
                    "positions",
                    "the producer position moved by " + moved + " bytes, " + rest.submitted() + " records x "
                            + readings.recordBytes() + " bytes are " + written));
        }
        if (rest.consumerPosition() != rest.producerPosition()) {
            broken.add(new Broken(
                    "positions",
                    "consumer position " + rest.consumerPosition() + ", producer position " + rest.producerPosition()));
        }
        return broken;
    }

    private record Broken(String rule, String sides) {
        @Override
        public String toString() {
            return rule + ": " + sides;
        }
    }
}
