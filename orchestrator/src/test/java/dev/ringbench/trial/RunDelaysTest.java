package dev.ringbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.HostRunDelay;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunDelaysTest {
    private static final RunDelays READ =
            new RunDelays(new TreeMap<>(Map.of(0L, 7_000L, 100L, 7_040L, 200L, 7_050L, 300L, 9_000L)));

    @Test
    void a_window_between_readings_takes_the_share_of_each_step_that_lies_in_it() {
        assertThat(READ.between(250, 150)).contains(new HostRunDelay(100, 20 + 5));
    }

    @Test
    void a_window_whose_edges_are_readings_takes_their_difference() {
        assertThat(READ.between(200, 100)).contains(new HostRunDelay(100, 10));
        assertThat(READ.between(300, 0)).contains(new HostRunDelay(300, 2_000));
    }

    @Test
    void what_came_before_and_after_is_not_in_it() {
        assertThat(READ.between(200, 100).orElseThrow().share()).isEqualTo(0.1);
    }

    @Test
    void an_edge_that_was_not_enclosed_is_not_guessed() {
        assertThat(READ.between(301, 100)).isEmpty();
        assertThat(READ.between(200, -1)).isEmpty();
        assertThat(RunDelays.NONE.between(0, 0)).isEmpty();
    }

    @Test
    void a_reader_follows_what_it_reads_from_a_thread_of_its_own() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong delayNs = new AtomicLong(5);
        try (RunDelayReader reader = new RunDelayReader(() -> {
            asked.incrementAndGet();
            return OptionalLong.of(delayNs.get());
        })) {
            await(asked, 3);
            delayNs.addAndGet(1_000);
            await(asked, asked.get() + 2);
            RunDelays delays = reader.upToNow();

            long allNs = delays.readings().lastKey() - delays.readings().firstKey();
            assertThat(delays.readings().values()).startsWith(5L, 5L, 5L).endsWith(1_005L, 1_005L);
            assertThat(delays.between(allNs, 0)).contains(new HostRunDelay(allNs, 1_000));
        }
    }

    @Test
    void a_reader_that_is_closed_reads_no_more() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (RunDelayReader reader = new RunDelayReader(() -> OptionalLong.of(asked.incrementAndGet()))) {
            await(asked, 2);
            assertThat(reader.upToNow().readings()).isNotEmpty();
        }
        int atClose = asked.get();
        Thread.sleep(500);
        assertThat(asked.get()).isLessThanOrEqualTo(atClose + 1);
    }

    @Test
    void where_there_is_nothing_to_read_it_is_asked_no_more() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (RunDelayReader reader = new RunDelayReader(() -> {
            asked.incrementAndGet();
            return OptionalLong.empty();
        })) {
            Thread.sleep(500);
            assertThat(asked).hasValue(1);
            assertThat(reader.upToNow()).isEqualTo(RunDelays.NONE);
        }
    }

    private static void await(AtomicInteger asked, int count) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (asked.get() < count) {
            assertThat(System.nanoTime())
                    .as("still asked only " + asked + " times")
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
