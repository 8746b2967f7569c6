package dev.ringbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringbench.json.Json;
import dev.ringbench.model.Cell;
import dev.ringbench.model.HostRunDelay;
import dev.ringbench.model.Load;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Readings;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Trial;
import dev.ringbench.stats.synthetic.Seen;
import dev.ringbench.stats.synthetic.SyntheticTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Instant STARTED = Instant.parse("2026-11-24T22:00:00Z");

    @TempDir
    private Path reports;

    private Path results;
    private JsonLines<Trial> trials;

    @BeforeEach
    void open() {
        results = reports.resolve("results.jsonl");
        trials = new JsonLines<>(results, Trial.class);
    }

    @Test
    void its_name_is_utc_time_and_matrix_and_never_taken_twice() {
        RunFolder first = RunFolder.create(reports, "quick", STARTED);
        RunFolder second = RunFolder.create(reports, "quick", STARTED);

        assertThat(first.id()).isEqualTo("20261124T220000Z-quick");
        assertThat(second.id()).isEqualTo("20261124T220000Z-quick-2");
    }

    @Test
    void every_trial_is_one_line_that_names_its_schema_and_reads_back_equal() throws IOException {
        Trial trial = trial(1, new Outcome.Failed("boot", "line one\nline two"));
        trials.append(trial);
        trials.append(trial(2, new Outcome.Ok()));

        assertThat(Files.readAllLines(results, StandardCharsets.UTF_8))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"schema\":3,\"cell\":"));
        assertThat(trials.read()).containsExactly(trial, trial(2, new Outcome.Ok()));
    }

    @Test
    void a_torn_last_line_is_passed_over_and_gone_with_the_next_append() throws IOException {
        trials.append(trial(1, new Outcome.Ok()));
        Files.writeString(results, "{\"schema\":3,\"cell\":{\"tar", StandardOpenOption.APPEND);

        assertThat(trials.read()).hasSize(1);
        trials.append(trial(2, new Outcome.Ok()));
        assertThat(trials.read()).extracting(Trial::order).containsExactly(1, 2);
    }

    @Test
    void a_line_that_is_no_trial_is_named_by_file_and_number() throws IOException {
        trials.append(trial(1, new Outcome.Ok()));
        Files.writeString(results, "{\"schema\":3}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(trials::read).isInstanceOf(RingbenchException.class).hasMessageContaining("results.jsonl:2");
    }

    @Test
    void a_trial_of_version_1_is_read_as_one_run_of_which_less_is_known() throws IOException {
        Trial trial = measured(new HostRunDelay(12_000_000_000L, 5));
        ObjectNode old = withDelayOfTheTrial(trial, 1);
        old.remove("probes");
        ((ObjectNode) old.get("readings")).remove(List.of("system", "asked_events_per_second", "fills", "latency"));
        Files.writeString(results, old + "\n");

        assertThat(upgraded()).containsExactly(trial);
    }

    @Test
    void up_to_version_2_the_hosts_run_delay_was_that_of_the_whole_trial() throws IOException {
        Trial trial = measured(new HostRunDelay(12_000_000_000L, 5));
        Files.writeString(results, withDelayOfTheTrial(trial, 2) + "\n");

        assertThat(upgraded()).containsExactly(trial);
    }

    @Test
    void a_trial_of_version_2_may_have_no_readings_and_no_delay() throws IOException {
        Trial trial = trial(1, new Outcome.Failed("boot", "no answer"));
        ObjectNode old = (ObjectNode) Json.tree(Json.write(trial));
        old.put("schema", 2).putNull("host_run_delay_ns");
        Files.writeString(results, old + "\n");

        assertThat(upgraded()).containsExactly(trial);
    }

    private List<Trial> upgraded() {
        return new JsonLines<>(results, Trial.class, Upgrade::trial).read();
    }

    private static ObjectNode withDelayOfTheTrial(Trial trial, int version) throws IOException {
        ObjectNode old = (ObjectNode) Json.tree(Json.write(trial));
        old.put("schema", version).put("host_run_delay_ns", 5);
        ((ObjectNode) old.get("readings")).remove("host_run_delay");
        return old;
    }

    private static Trial measured(HostRunDelay delay) {
        Readings readings = new SyntheticTrial(64, 1, 2, 100_000, 0, 300, 4, 1).readings(0);
        return new Trial(
                new Cell("x86_64", "c-libbpf", "openat2"),
                1,
                1,
                1,
                42,
                "boot",
                STARTED,
                12_000,
                new Outcome.Ok(),
                Optional.of(Seen.delayed(delay).in(readings)));
    }

    @Test
    void a_load_of_version_1_was_a_word() throws IOException {
        ObjectNode manifest = (ObjectNode) Json.tree("{\"matrix\":{\"scenarios\":[{\"load\":\"OPENAT2\"}]}}");

        Upgrade.manifest(manifest, 1);

        assertThat(Json.convert(manifest.at("/matrix/scenarios/0/load"), Load.class))
                .isEqualTo(Load.OPENAT2);
    }

    @Test
    void another_schema_is_refused() throws IOException {
        Files.writeString(results, "{\"schema\":99}\n");

        assertThatThrownBy(trials::read).hasMessageContaining("schema 99");
    }

    @Test
    void a_folder_without_a_run_is_refused() {
        assertThatThrownBy(() -> RunFolder.open(reports))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("no run is stored there");
    }

    private static Trial trial(int order, Outcome outcome) {
        Cell cell = new Cell("x86_64", "c-libbpf", "openat2");
        return new Trial(cell, 1, 1, order, 42, "boot", STARTED, 12_000, outcome, Optional.empty());
    }
}
