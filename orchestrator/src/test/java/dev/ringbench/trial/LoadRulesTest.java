package dev.ringbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Fills;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Rate;
import dev.ringbench.model.Readings;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.WakeUp;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadRulesTest {
    private static final Load DRAIN = new Load.Drain();

    @Test
    void a_drain_with_one_fill_in_a_hundred_touched_is_ok_and_with_more_an_overlap() {
        assertThat(rule(DRAIN, fills(1000, 10), 0)).isEqualTo("ok");
        assertThat(rule(DRAIN, fills(1000, 11), 0)).isEqualTo("drain-overlap");
    }

    @Test
    void a_drain_that_dropped_a_record_or_made_few_fills_is_invalid() {
        assertThat(rule(DRAIN, fills(1000, 0), 1)).isEqualTo("drain-drop");
        assertThat(rule(DRAIN, fills(4, 0), 0)).isEqualTo("drain-few-fills");
        assertThat(rule(DRAIN, fills(5, 0), 0)).isEqualTo("ok");
    }

    @Test
    void a_paced_load_keeps_its_rate_within_one_percent() {
        // FakeRun offers 100,000 events/s.
        assertThat(rule(paced(100_990, false), new FakeRun(), 0)).isEqualTo("ok");
        assertThat(rule(paced(99_010, false), new FakeRun(), 0)).isEqualTo("ok");
        assertThat(rule(paced(101_100, false), new FakeRun(), 0)).isEqualTo("paced-off-rate");
        assertThat(rule(paced(98_900, false), new FakeRun(), 0)).isEqualTo("paced-off-rate");
    }

    @Test
    void latencies_are_as_many_as_events() {
        FakeRun whole = new FakeRun();
        whole.latency = Optional.of(new Latency(20, 900, new TreeMap<>(Map.of(304, FakeRun.EVENTS))));
        FakeRun short1 = new FakeRun();
        short1.latency = Optional.of(new Latency(20, 900, new TreeMap<>(Map.of(304, FakeRun.EVENTS - 1))));

        assertThat(rule(paced(100_000, true), whole, 0)).isEqualTo("ok");
        assertThat(rule(paced(100_000, true), short1, 0)).isEqualTo("latency");
        assertThat(rule(paced(100_000, true), new FakeRun(), 0)).isEqualTo("latency");
    }

    @Test
    void what_the_proof_refused_stays_as_it_is() {
        TrialResult refused = TrialResult.of(new Outcome.Invalid("sum", "sum: 1, 2"), new FakeRun().readings());

        assertThat(LoadRules.hold(scenario(DRAIN), refused)).isEqualTo(refused);
    }

    private static FakeRun fills(long made, long touched) {
        FakeRun run = new FakeRun();
        run.fills = Optional.of(new Fills(4500, 500, 500 + made, 3, 3 + touched));
        return run;
    }

    private static String rule(Load load, FakeRun run, long dropped) {
        run.dropped = dropped;
        Readings readings = run.readings();
        Outcome outcome = LoadRules.hold(scenario(load), TrialResult.of(new Outcome.Ok(), readings))
                .outcome();
        return outcome instanceof Outcome.Invalid invalid ? invalid.rule() : outcome.label();
    }

    private static Load paced(long rate, boolean latency) {
        return new Load.Paced(new Rate.Absolute(rate), latency);
    }

    private static Scenario scenario(Load load) {
        return new Scenario("s", load, 1, 1, 262_144, 48, 1, new WakeUp.Adaptive());
    }
}
