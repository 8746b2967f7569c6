package dev.ringbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.compare.Historian;
import dev.ringbench.compare.Nights;
import dev.ringbench.model.Architecture;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {
    @TempDir
    private Path folder;

    @Test
    void everyCellHasAChartThatTheTextShowsAndEveryChangeARow() throws IOException {
        Path text = new HistoryWriter()
                .write(
                        Historian.of(Nights.of(
                                SyntheticRun.of(6, Architecture.X86_64).stored(), 14, 9, 1.1)),
                        folder);

        String markdown = Files.readString(text, StandardCharsets.UTF_8);
        assertThat(markdown)
                .contains("14 runs, from 2026-01-02 03:04:05 UTC to 2026-01-15 03:04:05 UTC")
                .containsPattern("\\| x86_64/rust-aya/openat2 \\(KVM\\) \\| CPU ns per event \\| 14 \\|"
                        + " 2026-01-11 03:04:05 UTC \\| `[0-9a-f]+` \\| \\*\\*worse: 1\\.\\d+×\\*\\* \\|")
                .contains("](./charts/x86_64-go-ebpf-openat2-cpu-ns-per-event.png)");
        BufferedImage chart = ImageIO.read(folder.resolve("charts/x86_64-go-ebpf-openat2-cpu-ns-per-event.png")
                .toFile());
        assertThat(chart.getWidth()).isEqualTo(1660);
        assertThat(chart.getHeight()).isGreaterThan(14 * 2 * 25);
    }
}
