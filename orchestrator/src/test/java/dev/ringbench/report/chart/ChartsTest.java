package dev.ringbench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.StoredRun;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.EventfulRun;
import dev.ringbench.stats.synthetic.EveryLoadRun;
import dev.ringbench.stats.synthetic.SecondScenario;
import dev.ringbench.stats.synthetic.SyntheticRun;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {
    /** Where the charts of these tests can be looked at. */
    private static final Path LOOK = Path.of("target", "charts");

    private static final int MARGIN = 8;

    private record Sample(String name, StoredRun run) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        StoredRun ten = SyntheticRun.of(10, Architecture.ARM64).stored();
        return Stream.of(
                new Sample("eventful", EventfulRun.stored()),
                new Sample(
                        "one-block",
                        SyntheticRun.of(1, Architecture.X86_64, Architecture.ARM64)
                                .stored()),
                new Sample(
                        "one-consumer",
                        SyntheticRun.of(1, 10, Architecture.X86_64).stored()),
                new Sample(
                        "six-lossy",
                        SyntheticRun.of(6, 10, Architecture.X86_64)
                                .losing(0.02, 0.05, 0.021, 0.6, 0.1)
                                .stored()),
                new Sample(
                        "twelve",
                        SyntheticRun.of(12, 10, Architecture.values())
                                .losing(0, 0.05, 0.00001, 0.6, 0.1)
                                .stored()),
                new Sample("six-targets", SyntheticRun.onTargets(6, 2).stored()),
                new Sample(
                        "two-scenarios",
                        SecondScenario.addedTo(SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64)
                                .stored())),
                new Sample("every-load", EveryLoadRun.stored()),
                new Sample("nothing-ran", new StoredRun(ten.manifest(), List.of(), List.of(), List.of())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyChartIsDrawnAndNothingReachesItsEdge(Sample sample) throws IOException {
        Charts charts = new Charts(new Summariser().summarise(sample.run()));
        Path folder = Files.createDirectories(LOOK.resolve(sample.name()));
        for (String name : charts.names()) {
            byte[] png = charts.png(name, false);
            Files.write(folder.resolve(name + ".png"), png);
            BufferedImage image = decode(png);
            assertThat(image.getWidth()).isEqualTo(1660);
            assertThat(edgeIsEmpty(image)).as(name).isTrue();
        }
    }

    @Test
    void theSameRunGivesTheSamePixels() throws IOException {
        StoredRun run = EventfulRun.stored();
        for (String name : new Charts(new Summariser().summarise(run)).names()) {
            BufferedImage one = decode(new Charts(new Summariser().summarise(run)).png(name, false));
            BufferedImage two = decode(new Charts(new Summariser().summarise(run)).png(name, false));
            assertThat(pixels(one)).as(name).isEqualTo(pixels(two));
        }
    }

    @Test
    void theDarkChartIsTheSameOnADarkBackground() throws IOException {
        Charts charts = new Charts(new Summariser().summarise(EventfulRun.stored()));
        Path folder = Files.createDirectories(LOOK.resolve("dark"));
        for (String name : charts.names()) {
            byte[] png = charts.png(name, true);
            Files.write(folder.resolve(name + ".png"), png);
            BufferedImage dark = decode(png);
            BufferedImage light = decode(charts.png(name, false));
            assertThat(dark.getHeight()).isEqualTo(light.getHeight());
            assertThat(dark.getRGB(0, 0)).isEqualTo(Theme.DARK.background().getRGB());
            assertThat(light.getRGB(0, 0)).isEqualTo(Theme.LIGHT.background().getRGB());
        }
    }

    @Test
    void whatIsDrawnStandsOutFromItsBackground() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            assertThat(contrast(theme.text(), theme.background())).isGreaterThan(7);
            assertThat(contrast(theme.quiet(), theme.background())).isGreaterThan(4.5);
            assertThat(contrast(theme.text(), theme.shade(1))).isGreaterThan(4.5);
            assertThat(theme.consumers())
                    .allSatisfy(color ->
                            assertThat(contrast(color, theme.background())).isGreaterThan(3));
            assertThat(contrast(theme.accent(), theme.background())).isGreaterThan(3);
            assertThat(contrast(theme.lost(), theme.background())).isGreaterThan(3);
        }
    }

    /** Contrast ratio of WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance of WCAG 2.2. */
    private static double luminance(Color color) {
        float[] parts = color.getRGBColorComponents(null);
        double[] linear = new double[parts.length];
        for (int index = 0; index < parts.length; index++) {
            linear[index] =
                    parts[index] <= 0.04045 ? parts[index] / 12.92 : Math.pow((parts[index] + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    @Test
    void whatAConsumerIsCalledIsNeverCutInTwo() {
        Typeface typeface = Typeface.embedded();

        float size = typeface.fitting("A consumer with a very long title (and a library)", Typeface.LABEL, 120);

        assertThat(typeface.width("A consumer with a very long title (and a library)", size))
                .isLessThanOrEqualTo(120.5);
        assertThat(typeface.wrap("one two three", Typeface.LABEL, 30)).containsExactly("one", "two", "three");
    }

    private static boolean edgeIsEmpty(BufferedImage image) {
        int background = image.getRGB(0, 0);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean edge =
                        x < MARGIN || x >= image.getWidth() - MARGIN || y < MARGIN || y >= image.getHeight() - MARGIN;
                if (edge && image.getRGB(x, y) != background) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage decode(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
