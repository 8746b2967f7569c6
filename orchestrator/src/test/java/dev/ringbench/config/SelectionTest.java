package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private Matrix matrix;

    @BeforeEach
    void read() {
        workspace = Workspace.in(folder);
        matrix = workspace.matrix(BadLine.GOOD);
    }

    @Test
    void noSelectionIsTheWholeMatrix() {
        assertThat(Selection.parse(List.of()).apply(matrix)).isEqualTo(matrix);
    }

    @Test
    void aNameSelectsOneAndOtherKeysStayWhole() {
        Matrix selected = Selection.parse(List.of("target=host,scenario=plain")).apply(matrix);
        assertThat(selected.targets()).extracting(Target::name).containsExactly("host");
        assertThat(selected.scenarios()).extracting(Scenario::name).containsExactly("plain");
        assertThat(selected.consumers()).isEqualTo(matrix.consumers());
        assertThat(selected.blocks()).isEqualTo(matrix.blocks());
    }

    @Test
    void aKeyGivenSeveralTimesSelectsSeveralInTheMatrixsOrder() {
        List<String> values = List.of("implementation=beta@other", "implementation=alpha");
        assertThat(Selection.parse(values).apply(matrix)).isEqualTo(matrix);
        assertThat(Selection.parse(List.of("target=host,target=guest")).apply(matrix))
                .isEqualTo(matrix);
    }

    @Test
    void theFirstThatIsLeftTakesThePlaceOfABaselineThatIsNot() {
        Matrix selected = Selection.parse(List.of("implementation=alpha")).apply(matrix);
        assertThat(selected.consumers()).extracting(Consumer::label).containsExactly("alpha");
        assertThat(selected.baseline().label()).isEqualTo("alpha");
    }

    @Test
    void namesThatTheMatrixHasNotAreToldAllAtOnce() {
        Selection selection = Selection.parse(List.of("target=gust,implementation=beta", "scenario=drain"));
        assertThat(workspace.refusal(() -> selection.apply(matrix))).isEqualTo("""
                        CONFIGURATION --only: the matrix has no target "gust"; allowed: guest, host; did you mean guest?
                        --only: the matrix has no implementation "beta"; allowed: alpha, beta@other
                        --only: the matrix has no scenario "drain"; allowed: plain""");
    }

    @Test
    void whatIsNotOfTheFormIsToldAllAtOnce() {
        assertThat(workspace.refusal(() -> Selection.parse(List.of("targets=host,scenario", "target=,", "host"))))
                .isEqualTo("""
                        CONFIGURATION --only: there is no key "targets"; allowed: target, implementation, scenario; did you mean target?
                        --only: "scenario" names nothing; allowed: scenario=NAME
                        --only: "target=" names nothing; allowed: target=NAME
                        --only: there is no key ""; allowed: target, implementation, scenario
                        --only: there is no key "host"; allowed: target, implementation, scenario""");
    }
}
