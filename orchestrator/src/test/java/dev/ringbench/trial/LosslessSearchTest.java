package dev.ringbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Probe;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.WakeUp;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class LosslessSearchTest {
    private static final Scenario SCENARIO =
            new Scenario("s", new Load.Lossless(false), 1, 10, 8 << 20, 48, 1, new WakeUp.Adaptive());

    @Test
    void finds_the_highest_rate_without_loss_to_five_percent_and_confirms_it_with_a_whole_window() {
        TrialResult result = search((rate, seconds) -> rate <= 617_000).upTo(1_000_000);

        Probe last = result.probes().get(result.probes().size() - 1);
        assertThat(result.outcome()).isEqualTo(new Outcome.Ok());
        assertThat(last.windowSeconds()).isEqualTo(10);
        assertThat(last.askedEventsPerSecond()).isBetween((long) (617_000 * 0.95), 617_000L);
        assertThat(result.readings()).isEqualTo(last.readings());
    }

    @Test
    void steps_down_while_whole_windows_lose_something() {
        TrialResult result = search((rate, seconds) -> rate <= (seconds == 10 ? 400_000 : 617_000))
                .upTo(1_000_000);

        assertThat(result.probes().get(result.probes().size() - 1).askedEventsPerSecond())
                .isBetween((long) (400_000 * 0.95), 400_000L);
    }

    @Test
    void a_consumer_that_never_loses_is_asked_for_more_than_the_producer_can_make() {
        TrialResult result = search((rate, seconds) -> true).upTo(1_000_000);

        assertThat(result.probes())
                .extracting(Probe::askedEventsPerSecond)
                .containsExactly(1_250_000L, 1_250_000L, 1_250_000L);
        assertThat(result.probes()).extracting(Probe::windowSeconds).containsExactly(2, 2, 10);
    }

    @Test
    void one_loss_in_three_probes_passes_and_two_do_not() {
        int[] runs = {0};
        TrialResult one = search((rate, seconds) -> runs[0]++ != 1).upTo(1_000_000);
        assertThat(one.probes()).hasSize(4);

        int[] more = {0};
        TrialResult two = search((rate, seconds) -> more[0]++ > 1).upTo(1_000_000);
        assertThat(two.probes().get(2).askedEventsPerSecond()).isEqualTo(500_000);
    }

    @Test
    void a_consumer_that_always_loses_has_no_such_rate() {
        TrialResult result = search((rate, seconds) -> false).upTo(1_000_000);

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.rule()).isEqualTo("lossless-none"));
    }

    @Test
    void a_run_that_fails_ends_the_search_with_its_outcome() {
        TrialResult result =
                new LosslessSearch(SCENARIO, probe -> TrialResult.failed("ready", "too late")).upTo(1_000_000);

        assertThat(result.outcome()).isEqualTo(new Outcome.Failed("ready", "too late"));
        assertThat(result.probes()).hasSize(1);
    }

    /** A search over runs that lose nothing where the rule, of rate and window's seconds, says so. */
    private static LosslessSearch search(BiPredicate<Long, Integer> losesNothing) {
        return new LosslessSearch(SCENARIO, probe -> {
            long rate = ((Rate.Absolute) ((Load.Paced) probe.load()).rate()).eventsPerSecond();
            FakeRun run = new FakeRun();
            run.offered = rate;
            run.dropped = losesNothing.test(rate, probe.windowSeconds()) ? 0 : 1;
            return TrialResult.of(new Outcome.Ok(), run.readings());
        });
    }
}
