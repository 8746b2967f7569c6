package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.Load;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Plan;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import dev.ringbench.model.WakeUp;
import dev.ringbench.plan.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final Instant STARTED = Instant.parse("2026-11-24T22:00:00Z");
    private static final Plan PLAN = Planner.plan(matrix(2));

    @Test
    void a_new_run_measures_every_block_as_its_first_attempt() {
        Resumption resumption = Resumption.ofNothing();

        assertThat(resumption.remaining(PLAN)).isEqualTo(PLAN.blocks());
        assertThat(resumption.nextAttempt(PLAN.blocks().get(0))).isEqualTo(1);
    }

    @Test
    void a_complete_block_is_left_alone_and_an_incomplete_one_is_measured_again_whole() {
        List<Trial> stored = new ArrayList<>(trials(PLAN.blocks().get(0), 1, 2));
        stored.addAll(trials(PLAN.blocks().get(1), 1, 1));
        Resumption resumption = new Resumption(stored);

        assertThat(resumption.remaining(PLAN)).containsExactly(PLAN.blocks().get(1));
        assertThat(resumption.nextAttempt(PLAN.blocks().get(1))).isEqualTo(2);
    }

    @Test
    void two_halves_of_two_attempts_make_no_whole_block() {
        Plan.Block block = PLAN.blocks().get(0);
        List<Trial> stored = new ArrayList<>(trials(block, 1, 1));
        stored.add(trials(block, 2, 2).get(1));
        Resumption resumption = new Resumption(stored);

        assertThat(resumption.remaining(PLAN)).contains(block);
        assertThat(resumption.nextAttempt(block)).isEqualTo(3);
    }

    @Test
    void the_same_matrix_artifacts_and_images_may_go_on() {
        assertThatCode(() -> Resumption.requireSame(run(manifest(2, "a", "i")), manifest(2, "a", "i")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_differs_is_refused_by_name() {
        assertThatThrownBy(() -> Resumption.requireSame(run(manifest(2, "a", "i")), manifest(3, "b", "j")))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("the matrix")
                .hasMessageContaining("artifact c1 for x86_64")
                .hasMessageContaining("guest image for x86_64");
    }

    private static List<Trial> trials(Plan.Block block, int attempt, int count) {
        List<Trial> trials = new ArrayList<>();
        for (Cell cell : block.cells().subList(0, count)) {
            trials.add(new Trial(
                    cell,
                    block.number(),
                    attempt,
                    trials.size() + 1,
                    42,
                    "boot",
                    STARTED,
                    1,
                    new Outcome.Ok(),
                    Optional.empty()));
        }
        return trials;
    }

    private static StoredRun run(RunManifest manifest) {
        return new StoredRun(manifest, List.of(), List.of(), List.of());
    }

    private static RunManifest manifest(int blocks, String artifact, String image) {
        Architecture architecture = Architecture.X86_64;
        return new RunManifest(
                1,
                "run",
                STARTED,
                "1",
                "commit",
                matrix(blocks),
                List.of(),
                List.of(),
                List.of(new ArtifactRecord("c1", architecture, "key", artifact, 1, 1, 1)),
                List.of(new ImageRecord(architecture, image, "7.2", Map.of())),
                "builder",
                Map.of(),
                Map.of());
    }

    private static Matrix matrix(int blocks) {
        List<Consumer> consumers = List.of(new Consumer("c1", Optional.empty()), new Consumer("c2", Optional.empty()));
        return new Matrix(
                "test",
                consumers,
                consumers.get(0),
                List.of(new Target("a", Architecture.X86_64, new Provider.Local())),
                List.of(new Scenario("openat2", Load.OPENAT2, 1, 10, 262_144, 48, 1, new WakeUp.Adaptive())),
                blocks,
                1,
                42);
    }
}
