package dev.ringbench.export;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringbench.compare.PublishedRun;
import dev.ringbench.json.Json;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Metric;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.EveryLoadRun;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
    private static final RunSummary PUBLISHED = new Summariser().summarise(PublishedRun.stored());
    private static final StoredRun SYNTHETIC =
            SyntheticRun.of(10, Architecture.X86_64).stored();

    @Test
    void theActionsEntriesAreTheMediansOfEveryCell() throws IOException {
        JsonNode entries = checked(ExportFormat.GITHUB_ACTION_BENCHMARK, "github-action-benchmark", PUBLISHED);

        assertThat(entries).hasSize((int) PUBLISHED.groups().stream()
                .flatMap(group -> group.cells().stream())
                .filter(cell -> cell.estimate(Metric.CPU_NS_PER_EVENT).isPresent())
                .count());
        Estimate cpu = cpu("x86_64", "c-libbpf");
        assertThat(entries.get(0).path("name").asText())
                .isEqualTo("x86_64/c-libbpf/openat2 CPU ns per event (TCG emulation)");
        assertThat(entries.get(0).path("unit").asText()).isEqualTo("ns/event");
        assertThat(entries.get(0).path("value").asDouble()).isEqualTo(cpu.median());
        assertThat(entries.get(0).path("range").asText())
                .endsWith(
                        "(%.1f %%)".formatted(100 * cpu.interval().orElseThrow().confidence()));
    }

    @Test
    void ratesOfConsumersAreInAFileOfTheOtherDirection() throws IOException {
        RunSummary summary = new Summariser().summarise(EveryLoadRun.stored());

        JsonNode entries = checked(ExportFormat.GITHUB_ACTION_BENCHMARK_RATES, "github-action-benchmark", summary);

        assertThat(entries.findValuesAsText("unit")).containsOnly("events/s");
        assertThat(entries.findValuesAsText("name"))
                .contains("x86_64/go-ebpf/lossless delivered per second (KVM)")
                .noneMatch(name -> name.contains("/drain") || name.contains("/paced"));
        assertThat(checked(ExportFormat.GITHUB_ACTION_BENCHMARK, "github-action-benchmark", summary)
                        .findValuesAsText("unit"))
                .contains("ns/event", "ns")
                .doesNotContain("events/s");
    }

    @Test
    void bencherGetsMedianAndIntervalOfEachMeasure() throws IOException {
        JsonNode benchmarks = checked(ExportFormat.BENCHER, "bencher-metric-format", PUBLISHED);

        JsonNode measures = benchmarks.path("arm64/rust-aya/openat2 (TCG emulation)");
        Estimate cpu = cpu("arm64", "rust-aya");
        assertThat(measures.path("cpu-ns-per-event").path("value").asDouble()).isEqualTo(cpu.median());
        assertThat(measures.path("cpu-ns-per-event").path("lower_value").asDouble())
                .isEqualTo(cpu.low());
        assertThat(measures.path("cpu-ns-per-event").path("upper_value").asDouble())
                .isEqualTo(cpu.high());
    }

    @Test
    void bencherDoesNotGetTheProducersRateNorACellWithoutNumbers() throws IOException {
        RunSummary summary = new Summariser()
                .summarise(Edit.outcome(SYNTHETIC, of("x86_64", "go-ebpf"), new Outcome.Unsupported("none")));

        JsonNode benchmarks = checked(ExportFormat.BENCHER, "bencher-metric-format", summary);

        assertThat(benchmarks).hasSize(3);
        assertThat(benchmarks.path("x86_64/c-libbpf/openat2 (KVM)").has("cpu-ns-per-event"))
                .isTrue();
        assertThat(benchmarks.findValue("delivered-per-second")).isNull();
    }

    @Test
    void bencherGetsTheRateWhereItIsAResultAndLatencyWhereItIsMeasured() throws IOException {
        JsonNode benchmarks = checked(
                ExportFormat.BENCHER, "bencher-metric-format", new Summariser().summarise(EveryLoadRun.stored()));

        assertThat(measures(benchmarks, "lossless")).containsExactly("cpu-ns-per-event", "delivered-per-second");
        assertThat(measures(benchmarks, "drain")).containsExactly("cpu-ns-per-event");
        assertThat(measures(benchmarks, "paced-30")).containsExactly("cpu-ns-per-event");
        assertThat(measures(benchmarks, "latency-10"))
                .containsExactly("latency-p50-ns", "latency-p99-ns", "latency-p999-ns");
    }

    @Test
    void theTableHasARowForEachTrialWhateverBecameOfIt() {
        RunSummary summary = new Summariser()
                .summarise(Edit.outcome(
                        SYNTHETIC, of("x86_64", "go-ebpf", 3), new Outcome.Failed("ready", "no READY, \"late\"")));

        List<String> lines = ExportFormat.CSV.write(summary).lines().toList();

        assertThat(lines)
                .hasSize(41)
                .first()
                .asString()
                .startsWith("run,commit,target,")
                .contains("cpu_ns_per_event");
        long columns = columns(lines.get(0));
        assertThat(lines).allMatch(line -> columns(line) == columns);
        assertThat(lines)
                .filteredOn(line -> line.contains(",failed,"))
                .singleElement()
                .asString()
                .endsWith(",go-ebpf,openat2,3,failed,ready" + ",".repeat(Metric.values().length));
    }

    @Test
    void theDocumentTellsStatusAndNumbersOfEachCell() throws IOException {
        JsonNode document = Json.tree(ExportFormat.JSON.write(PUBLISHED));

        assertThat(document.path("schema").asInt()).isEqualTo(1);
        assertThat(document.path("cells")).hasSameSizeAs(PUBLISHED.manifest().plannedCells());
        JsonNode cell = document.path("cells").get(0);
        assertThat(cell.path("status").asText()).isEqualTo("ok");
        assertThat(cell.path("metrics").path("cpu_ns_per_event").path("median").asDouble())
                .isEqualTo(cpu("x86_64", "c-libbpf").median());
        assertThat(cell.path("metrics").path("cpu_ns_per_event").path("trials").asInt())
                .isEqualTo(PUBLISHED.manifest().matrix().blocks());
    }

    private static List<String> measures(JsonNode benchmarks, String scenario) {
        List<String> names = new ArrayList<>();
        benchmarks.path("x86_64/go-ebpf/" + scenario + " (KVM)").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Estimate cpu(String target, String consumer) {
        return PUBLISHED.groups().stream()
                .filter(group -> group.target().name().equals(target))
                .map(group -> group.cell(consumer))
                .findFirst()
                .flatMap(cell -> cell.estimate(Metric.CPU_NS_PER_EVENT))
                .orElseThrow();
    }

    private static long columns(String line) {
        return line.chars().filter(letter -> letter == ',').count();
    }

    private static JsonNode checked(ExportFormat format, String schema, RunSummary summary) throws IOException {
        JsonNode document = Json.tree(format.write(summary));
        try (InputStream stream = ExportFormatTest.class.getResourceAsStream("/formats/" + schema + ".schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(stream)
                            .validate(document))
                    .isEmpty();
        }
        return document;
    }
}
