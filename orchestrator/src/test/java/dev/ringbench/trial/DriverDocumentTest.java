package dev.ringbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Latency;
import dev.ringbench.model.Outcome;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DriverDocumentTest {
    private static final String READING =
            "{\"time_ns\":5,\"consumer_position\":56,\"producer_position\":56,\"calls\":1,\"submitted\":1,\"dropped\":0,"
                    + "\"dropped_sum\":0,\"consumer_cpu_ns\":1,\"cgroup_usage_us\":1,\"voluntary_switches\":1,"
                    + "\"involuntary_switches\":0}";
    private static final String SYSTEM =
            "{\"time_ns\":5,\"driver_cpu_ns\":1,\"producer_cpu_ns\":2,\"busy_us\":3,\"idle_us\":4,\"steal_us\":0,"
                    + "\"context_switches\":6,\"throttles\":null}";
    private static final String LINE =
            "{\\\"received\\\":1,\\\"sum\\\":18446744073709551615,\\\"library\\\":\\\"l 1\\\","
                    + "\\\"runtime\\\":\\\"r 2\\\"}\\n";
    private static final String START = READING.replace("56", "0").replace(":1,", ":0,");

    @Test
    void a_measured_document_becomes_readings_and_a_proven_outcome() {
        TrialResult result = interpret(measured(0, LINE));

        assertThat(result.outcome()).isEqualTo(new Outcome.Ok());
        assertThat(result.readings()).hasValueSatisfying(readings -> {
            assertThat(readings.receivedSum()).isEqualTo(new BigInteger("18446744073709551615"));
            assertThat(readings.consumerLibrary()).isEqualTo("l 1");
        });
    }

    @Test
    void fields_that_the_contract_does_not_name_are_allowed_in_the_consumers_line() {
        TrialResult result = interpret(measured(
                0,
                "{\\\"received\\\":1,\\\"sum\\\":18446744073709551615,\\\"library\\\":\\\"l\\\","
                        + "\\\"runtime\\\":\\\"r\\\",\\\"more\\\":[1]}"));

        assertThat(result.outcome()).isEqualTo(new Outcome.Ok());
    }

    @Test
    void a_latency_histogram_is_taken_from_the_consumers_line() {
        TrialResult result = interpret(measured(
                0,
                "{\\\"received\\\":1,\\\"sum\\\":18446744073709551615,\\\"latency\\\":{\\\"clock_cost_ns\\\":20,"
                        + "\\\"maximum_ns\\\":900,\\\"counts\\\":{\\\"304\\\":1}},\\\"library\\\":\\\"l\\\","
                        + "\\\"runtime\\\":\\\"r\\\"}"));

        assertThat(result.readings().orElseThrow().latency())
                .contains(new Latency(20, 900, new TreeMap<>(Map.of(304, 1L))));
    }

    @Test
    void a_consumer_that_exits_otherwise_than_by_0_has_failed_with_its_stderr_as_evidence() {
        TrialResult result = interpret(measured(3, ""));

        assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.stage()).isEqualTo("consumer-exit");
            assertThat(failed.detail()).contains("status 3").contains("what it said");
        });
    }

    @Test
    void a_line_that_is_not_the_contracts_is_a_failure_that_quotes_it() {
        TrialResult garbage = interpret(measured(0, "hello"));
        TrialResult incomplete = interpret(measured(0, "{\\\"received\\\":1}"));

        assertThat(garbage.outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.stage()).isEqualTo("consumer-output");
            assertThat(failed.detail()).contains("hello");
        });
        assertThat(incomplete.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.stage()).isEqualTo("consumer-output"));
    }

    @Test
    void failed_and_unsupported_documents_keep_stage_and_evidence() {
        assertThat(interpret("{\"result\":\"failed\",\"stage\":\"attach\",\"detail\":\"no call\"}")
                        .outcome())
                .isEqualTo(new Outcome.Failed("attach", "no call"));
        assertThat(interpret("{\"result\":\"unsupported\",\"evidence\":\"one CPU\"}")
                        .outcome())
                .isEqualTo(new Outcome.Unsupported("one CPU"));
    }

    @Test
    void what_is_no_document_is_the_drivers_failure() {
        assertThat(interpret("Segmentation fault").outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.stage()).isEqualTo("driver"));
    }

    @Test
    void the_hosts_run_delay_is_that_of_the_window() {
        RunDelays host = new RunDelays(new TreeMap<>(Map.of(0L, 1_000L, 50L, 1_100L, 60L, 1_300L, 70L, 1_800L)));
        String document = measured(0, LINE)
                .replace("\"window_start\":{\"time_ns\":5", "\"window_start\":{\"time_ns\":1040")
                .replace("\"window_end\":{\"time_ns\":5", "\"window_end\":{\"time_ns\":1055");

        assertThat(DriverDocument.interpret(document, 1, host)
                        .readings()
                        .orElseThrow()
                        .hostRunDelay())
                .contains(new HostRunDelay(15, 210));
        assertThat(interpret(document).readings().orElseThrow().hostRunDelay()).isEmpty();
    }

    private static TrialResult interpret(String text) {
        return DriverDocument.interpret(text, 1, RunDelays.NONE);
    }

    private static String measured(int status, String output) {
        return "{\"result\":\"measured\",\"record_bytes\":56,\"ring_bytes\":65536,\"word_bits\":64,\"producer_cpu\":0,"
                + "\"consumer_cpu\":1,\"start_to_ready_ns\":1,\"start\":" + START + ",\"window_start\":" + START
                + ",\"window_end\":" + READING + ",\"rest\":" + READING
                + ",\"samples\":[],\"system\":{\"start\":" + SYSTEM + ",\"end\":" + SYSTEM
                + "},\"asked_events_per_second\":null,\"fills\":null,\"produced_calls\":1,\"produced_sum\":18446744073709551615,\"recursion_misses\":0,"
                + "\"drain_stalled\":false,\"consumer_exit_status\":" + status
                + ",\"consumer_signal\":0,\"consumer_output\":\"" + output
                + "\",\"consumer_error\":\"what it said\",\"printed_ns\":1065}";
    }
}
