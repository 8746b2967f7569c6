package dev.ringbench.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Reason;
import dev.ringbench.model.summary.Tiering;
import dev.ringbench.stats.synthetic.SyntheticRun;
import org.junit.jupiter.api.Test;

class TieringsTest {

    @Test
    void theShippedRulesLeaveTiersOutWhereNoCeilingWasMeasured() {
        Tiering tiering = tiering(
                new Summariser(),
                SyntheticRun.of(10, Architecture.X86_64).losing(0.2).stored());

        assertThat(tiering.tiers()).isEmpty();
        assertThat(tiering.leftOut()).contains(Reason.of(Reason.Kind.NO_CEILING_SCENARIO));
    }

    @Test
    void theLowerEndOfTheIntervalDecides() {
        Tiering tiering = tiering(
                naming("openat2:DELIVERED_PER_SECOND"),
                SyntheticRun.of(10, Architecture.X86_64).losing(0, 0, 0, 0.9).stored());

        assertThat(tiering.leftOut()).isEmpty();
        assertThat(tiering.tiers().get(0).members())
                .extracting(Tiering.Member::consumer)
                .containsExactly("c-libbpf", "go-ebpf", "rust-aya");
        assertThat(tiering.tiers().get(1).members())
                .extracting(Tiering.Member::consumer)
                .containsExactly("python-bcc");
    }

    @Test
    void aProducerLimitedRateIsInNoTier() {
        Tiering tiering = tiering(
                naming("openat2:DELIVERED_PER_SECOND"),
                SyntheticRun.of(10, Architecture.X86_64).stored());

        assertThat(tiering.tiers()).isEmpty();
    }

    @Test
    void oneBlockIsInNoTier() {
        Tiering tiering = tiering(
                naming("openat2:DELIVERED_PER_SECOND"),
                SyntheticRun.of(1, Architecture.X86_64).losing(0.2).stored());

        assertThat(tiering.leftOut()).contains(new Reason(Reason.Kind.TOO_FEW_BLOCKS, 1, 6));
    }

    @Test
    void cpuTimeBecomesEventsPerSecondOfIt() {
        Tiering tiering = tiering(
                naming("openat2:CPU_NS_PER_EVENT"),
                SyntheticRun.of(10, Architecture.X86_64).losing(0.2).stored());

        assertThat(tiering.tiers().get(0).members())
                .filteredOn(member -> member.consumer().equals("c-libbpf"))
                .allSatisfy(member -> assertThat(member.rate().median()).isBetween(3.2e6, 3.5e6));
    }

    private static Summariser naming(String loads) {
        return new Summariser(
                Rules.shipped().with("tiers.loads", loads).with("tiers.minimum-events-per-second", "100000,0"));
    }

    private static Tiering tiering(Summariser summariser, StoredRun run) {
        return summariser.summarise(run).targets().get(0).tiering();
    }
}
