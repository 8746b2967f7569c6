package dev.ringbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Progress;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Trial;
import dev.ringbench.stats.synthetic.Edit;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialTableTest {
    private static final StoredRun RUN = Edit.outcome(
            SyntheticRun.of(1, Architecture.X86_64).losing(0, 0.25).stored(),
            Edit.of("x86_64", "python-bcc"),
            new Outcome.Unsupported("kernel 7.2.1: no kernel headers at /lib/modules/7.2.1/build\nand more"));

    @Test
    void aTrialIsARowWithItsRateItsCostAndItsLossAndTheReasonWhereThereAreNone() {
        TrialTable table = new TrialTable(planned());

        assertThat(table.headings())
                .isEqualTo(
                        "trial  target                  consumer    scenario  block  outcome          events/s  CPU ns/event     lost");
        assertThat(table.row(finished("go-ebpf", 2)))
                .matches(
                        "  2/4  x86_64 \\(TCG emulation\\)  go-ebpf     openat2       1  ok +4[0-9]{2},[0-9]{3} +4[0-9]{2}  2[0-9]\\.[0-9]{2} %");
        assertThat(table.row(new Progress.TrialFinished(trial("python-bcc"), Optional.empty(), 4)))
                .startsWith(
                        "  4/4  x86_64                  python-bcc  openat2       1  unsupported             -             -        -")
                .endsWith("  kernel 7.2.1: no kernel headers at /lib/modules/7.2.1/build");
    }

    @Test
    void onATerminalFinishedTrialsAreRowsUnderTheHeadings() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (BarProgress display = new BarProgress(out)) {
            display.on(planned());
            display.on(new Progress.TrialStarted(trial("c-libbpf").cell(), 1, 1, Duration.ofSeconds(12)));
            display.on(finished("c-libbpf", 1));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "4 trials, about 48 s", "trial  target  ", "1/4  x86_64 (TCG emulation)  c-libbpf", "ok");
    }

    private static Progress.MeasuringPlanned planned() {
        List<Trial> trials = RUN.trials();
        return new Progress.MeasuringPlanned(
                trials.size(),
                Duration.ofSeconds(48),
                trials.stream().map(Trial::cell).toList());
    }

    private static Progress.TrialFinished finished(String consumer, int number) {
        return new Progress.TrialFinished(trial(consumer), Optional.of(Accelerator.TCG), number);
    }

    private static Trial trial(String consumer) {
        return RUN.trials().stream()
                .filter(trial -> trial.cell().consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
    }
}
