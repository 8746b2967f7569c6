package dev.ringbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.EventfulRun;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartsTest {
    /** Where the charts of these tests can be looked at. */
    private static final Path LOOK = Path.of("target", "charts");

    @Test
    void everyChartIsDrawnForEverySizeOfRun() throws IOException {
        for (Map.Entry<String, StoredRun> run : runs().entrySet()) {
            Charts charts = new Charts(new Summariser().summarise(run.getValue()));
            Path folder = Files.createDirectories(LOOK.resolve(run.getKey()));
            for (String name : Charts.names()) {
                byte[] png = charts.png(name, false);
                Files.write(folder.resolve(name + ".png"), png);
                assertThat(decode(png).getWidth()).isEqualTo(1660);
            }
        }
    }

    private static Map<String, StoredRun> runs() {
        Map<String, StoredRun> runs = new LinkedHashMap<>();
        runs.put("eventful", EventfulRun.stored());
        runs.put(
                "one-block",
                SyntheticRun.of(1, Architecture.X86_64, Architecture.ARM64).stored());
        runs.put("one-consumer", SyntheticRun.of(1, 10, Architecture.X86_64).stored());
        runs.put(
                "six-lossy",
                SyntheticRun.of(6, 10, Architecture.X86_64)
                        .losing(0.02, 0.05, 0.021, 0.6, 0.1)
                        .stored());
        runs.put(
                "twelve",
                SyntheticRun.of(12, 10, Architecture.values())
                        .losing(0, 0.05, 0.00001, 0.6, 0.1)
                        .stored());
        return runs;
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
