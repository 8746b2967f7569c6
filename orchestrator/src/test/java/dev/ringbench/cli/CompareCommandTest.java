package dev.ringbench.cli;

import static dev.ringbench.stats.synthetic.Edit.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.compare.Comparer;
import dev.ringbench.compare.PublishedRun;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SyntheticRun;
import dev.ringbench.store.RunFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    private static final String PUBLISHED = PublishedRun.folder().toString();
    private static final StoredRun BASE =
            SyntheticRun.of(10, Architecture.X86_64).stored();

    @TempDir
    private Path folder;

    @Test
    void theSameRunTwiceOpensTheGate() {
        assertThat(Main.execute("compare", PUBLISHED, PUBLISHED, "--fail-on", "worse=0%"))
                .isZero();
    }

    @Test
    void aRunThatIsWorseBeyondTheLimitClosesTheGateInEveryForm() {
        String base = stored("base", BASE);
        String slower = stored("slower", PublishedRun.cpuTimes(BASE, of("x86_64", "go-ebpf"), 1.2));

        for (String form : List.of("text", "markdown", "json")) {
            assertThat(Main.execute("compare", base, slower, "--format", form, "--fail-on", "worse=5%"))
                    .isEqualTo(1);
            assertThat(Main.execute("compare", base, slower, "--format", form, "--fail-on", "worse=25%"))
                    .isZero();
        }
        assertThat(Main.execute("compare", base, slower)).isZero();
        assertThat(Main.execute("compare", slower, base, "--fail-on", "worse=5%"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worse", "worse=5", "better=5%", "worse=-1%", "worse=x%"})
    void aLimitOfAnotherFormIsBadUsage(String limit) {
        assertThat(Main.execute("compare", PUBLISHED, PUBLISHED, "--fail-on", limit))
                .isEqualTo(2);
    }

    @Test
    void theGateSaysWhichNumberIsWorseAndByHowMuchAtLeast() {
        List<String> lines = exceeded(5, PublishedRun.cpuTimes(BASE, of("x86_64", "go-ebpf"), 1.2));

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("--fail-on: x86_64/go-ebpf/openat2 CPU ns/event is worse by"
                        + " at least 1\\d\\.\\d %, and 5\\.0 % is allowed");
        assertThat(exceeded(25, PublishedRun.cpuTimes(BASE, of("x86_64", "go-ebpf"), 1.2)))
                .isEmpty();
    }

    @Test
    void aLostCellIsBeyondAnyLimit() {
        StoredRun lost = Edit.outcome(BASE, of("x86_64", "go-ebpf"), new Outcome.Unsupported("no BTF"));

        assertThat(exceeded(99, lost)).containsExactly("--fail-on: x86_64/go-ebpf/openat2 was ok, and is unsupported");
    }

    private String stored(String name, StoredRun run) {
        return RunFolder.store(folder.resolve(name), run).path().toString();
    }

    private static List<String> exceeded(int percent, StoredRun now) {
        return new WorseLimit.Converter()
                .convert("worse=" + percent + "%")
                .exceededBy(Comparer.compare(BASE, now, false));
    }
}
