package dev.ringbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Outcome;
import dev.ringbench.model.Reading;
import dev.ringbench.model.Readings;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final BigInteger NEARLY_TWO_TO_64 =
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.TWO);

    @Test
    void a_trial_whose_five_equations_hold_is_ok() {
        assertThat(Proof.check(new Counts().readings(), 1)).isEqualTo(new Outcome.Ok());
    }

    @Test
    void drops_are_no_fault_as_long_as_they_are_accounted_for() {
        Counts counts = new Counts();
        counts.dropped = 3;
        counts.droppedSum = BigInteger.valueOf(7);
        counts.produced += 3;
        counts.calls += 3;
        counts.producedSum = counts.producedSum.add(BigInteger.valueOf(7));

        assertThat(Proof.check(counts.readings(), 1)).isEqualTo(new Outcome.Ok());
    }

    @Test
    void sums_are_compared_modulo_two_to_the_64() {
        Counts counts = new Counts();
        counts.producedSum = BigInteger.ONE;
        counts.droppedSum = NEARLY_TWO_TO_64;
        counts.receivedSum = BigInteger.valueOf(3);

        assertThat(Proof.check(counts.readings(), 1)).isEqualTo(new Outcome.Ok());
    }

    @Test
    void positions_of_a_32_bit_kernel_are_compared_modulo_4_gib() {
        Counts counts = new Counts();
        counts.wordBits = 32;
        counts.calls = 100_000_000;
        counts.produced = counts.calls;
        counts.submitted = counts.calls;
        counts.received = counts.calls;
        counts.position = (counts.calls * 56) & 0xffff_ffffL;

        assertThat(Proof.check(counts.readings(), 1)).isEqualTo(new Outcome.Ok());
    }

    @Test
    void a_call_that_the_program_did_not_see_is_missed() {
        Counts counts = new Counts();
        counts.produced++;
        assertInvalid(counts, "missed");
    }

    @Test
    void a_recursion_miss_is_missed() {
        Counts counts = new Counts();
        counts.recursionMisses = 1;
        assertInvalid(counts, "missed");
    }

    @Test
    void a_record_neither_submitted_nor_dropped_breaks_the_kernel_rule() {
        Counts counts = new Counts();
        counts.calls++;
        counts.produced++;
        assertInvalid(counts, "kernel");
    }

    @Test
    void one_event_too_few_or_too_many_breaks_the_received_rule() {
        Counts few = new Counts();
        few.received--;
        assertInvalid(few, "received");
        Counts many = new Counts();
        many.received++;
        assertInvalid(many, "received");
    }

    @Test
    void the_right_count_with_the_wrong_sum_breaks_the_sum_rule() {
        Counts counts = new Counts();
        counts.receivedSum = counts.receivedSum.add(BigInteger.ONE);
        assertInvalid(counts, "sum");
    }

    @Test
    void a_position_that_is_off_breaks_the_positions_rule() {
        Counts counts = new Counts();
        counts.position += 8;
        assertInvalid(counts, "positions");
    }

    @Test
    void an_unread_ring_breaks_the_positions_rule() {
        Counts counts = new Counts();
        counts.consumerLag = 56;
        assertInvalid(counts, "positions");
    }

    @Test
    void a_consumer_that_stood_still_is_stalled_whatever_else_is_broken() {
        Counts counts = new Counts();
        counts.stalled = true;
        counts.received--;
        assertInvalid(counts, "stalled");
    }

    private static void assertInvalid(Counts counts, String rule) {
        assertThat(Proof.check(counts.readings(), 1)).isInstanceOfSatisfying(Outcome.Invalid.class, outcome -> {
            assertThat(outcome.rule()).isEqualTo(rule);
            assertThat(outcome.detail()).startsWith(rule + ": ");
        });
    }

    /** A proven trial of 1,000 events of 48 bytes, to be spoilt by a test. */
    private static final class Counts {
        int wordBits = 64;
        long produced = 1000;
        long calls = 1000;
        long submitted = 1000;
        long dropped = 0;
        long received = 1000;
        long recursionMisses = 0;
        long position = 56_000;
        long consumerLag = 0;
        boolean stalled = false;
        BigInteger producedSum = BigInteger.valueOf(123_456_789);
        BigInteger droppedSum = BigInteger.ZERO;
        BigInteger receivedSum = BigInteger.valueOf(123_456_789);

        Readings readings() {
            Reading start = new Reading(0, 0, 0, 0, 0, 0, BigInteger.ZERO, 0, 0, 0, 0);
            Reading rest =
                    new Reading(1, position - consumerLag, position, calls, submitted, dropped, droppedSum, 1, 1, 1, 1);
            return new Readings(
                    56,
                    262_144,
                    wordBits,
                    0,
                    1,
                    1,
                    start,
                    start,
                    rest,
                    rest,
                    List.of(),
                    produced,
                    producedSum,
                    recursionMisses,
                    stalled,
                    received,
                    receivedSum,
                    "library",
                    "runtime");
        }
    }
}
