package dev.ringbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.RunSummary;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.EventfulRun;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    @Test
    void aWholeReportIsWritten() throws IOException {
        Path look = Path.of("target", "report");
        new ReportWriter().write(summary(EventfulRun.stored()), look);
        new ReportWriter()
                .publish(summary(SyntheticRun.of(1, Architecture.X86_64).stored()), look);
        assertThat(look.resolve("report.md")).isNotEmptyFile();
    }

    private static RunSummary summary(StoredRun run) {
        return new Summariser().summarise(run);
    }
}
