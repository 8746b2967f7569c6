package dev.ringbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.stats.Summariser;
import dev.ringbench.stats.synthetic.EventfulRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** report.html in a real browser: Chromium without a display. What it drew can be looked at in target/browser. */
@Tag("browser")
@Tag("long")
class BrowserIT {
    private static final Path LOOK = Path.of("target", "browser");
    private static final int LIGHT_BACKGROUND = 0xFFFFFF;
    private static final int DARK_BACKGROUND = 0x0D1117;

    @TempDir
    private static Path folder;

    private static Path report;

    @BeforeAll
    static void renderTheReport() throws IOException {
        assumeTrue(
                new LocalMachine().run(Command.of("which", "chromium")).succeeded(),
                "chromium is not installed: apt-get install chromium");
        new ReportWriter().write(new Summariser().summarise(EventfulRun.stored()), folder);
        report = folder.resolve("report.html");
        Files.createDirectories(LOOK);
    }

    @Test
    void itIsDrawnOnALightAndOnADarkScreen() throws IOException {
        BufferedImage light = screenshot("light", report, "--blink-settings=preferredColorScheme=1");
        BufferedImage dark = screenshot("dark", report, "--blink-settings=preferredColorScheme=0");

        assertThat(light.getRGB(2, 2) & 0xFFFFFF).isEqualTo(LIGHT_BACKGROUND);
        assertThat(dark.getRGB(2, 2) & 0xFFFFFF).isEqualTo(DARK_BACKGROUND);
        assertThat(share(light, LIGHT_BACKGROUND)).isBetween(0.6, 0.97);
        // The dark screen shows the dark charts: next to nothing on it is white.
        assertThat(share(dark, LIGHT_BACKGROUND)).isLessThan(0.01);
        assertThat(share(dark, DARK_BACKGROUND)).isBetween(0.6, 0.97);
    }

    @Test
    void withoutScriptsOnlyTheSortButtonsAreMissing() throws IOException {
        String html = Files.readString(report, StandardCharsets.UTF_8);
        Path page = Files.writeString(
                folder.resolve("without-script.html"),
                html.replace(
                        "<head>", "<head><meta http-equiv='Content-Security-Policy' content=\"script-src 'none'\">"),
                StandardCharsets.UTF_8);

        BufferedImage image = screenshot("no-script", page, "--blink-settings=preferredColorScheme=1");

        assertThat(share(image, LIGHT_BACKGROUND)).isBetween(0.6, 0.97);
        assertThat(chromium(List.of("--dump-dom", address(page))))
                .contains("<table>")
                .doesNotContain("<button");
        assertThat(chromium(List.of("--dump-dom", address(report)))).contains("<button");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 1600})
    void nothingIsWiderThanTheWindowAndEveryImageIsThere(int width) throws IOException {
        String page = dump(width, """
                const images = [...document.images];
                document.body.dataset.seen = [
                  document.documentElement.scrollWidth <= window.innerWidth,
                  images.length,
                  images.every((image) => image.complete && image.naturalWidth === 1660 && image.alt !== ""),
                ].join(" ");
                """);

        assertThat(page).containsPattern("data-seen=\"true [1-9][0-9]* true\"");
    }

    @Test
    void aClickOnAColumnSortsItByItsNumbersAndAnotherTurnsItRound() throws IOException {
        String page = dump(1000, """
                const table = document.querySelector("#throughput-comparison ~ .wide > table");
                const first = () => [...table.tBodies[0].rows].map((row) => row.cells[1].textContent.trim()).join(" | ");
                const button = table.tHead.rows[0].cells[1].querySelector("button");
                button.click();
                document.body.dataset.up = first();
                button.click();
                document.body.dataset.down = first();
                """);

        assertThat(page)
                .contains("data-up=\"612,200 | 624,100 | 635,300 | 650,000\"")
                .contains("data-down=\"650,000 | 635,300 | 624,100 | 612,200\"");
    }

    @Test
    void itPrints() throws IOException {
        Path pdf = LOOK.resolve("report.pdf").toAbsolutePath();

        chromium(List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf, address(report)));

        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(Files.size(pdf)).isGreaterThan(50_000);
    }

    private static BufferedImage screenshot(String name, Path page, String... settings) throws IOException {
        Path png = LOOK.resolve(name + ".png").toAbsolutePath();
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of("--hide-scrollbars", "--window-size=1000,6000", "--screenshot=" + png));
        arguments.add(address(page));
        chromium(arguments);
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getHeight()).isEqualTo(6000);
        return image;
    }

    /** The page as it is after this script has run in it. */
    private static String dump(int width, String script) throws IOException {
        String html = Files.readString(report, StandardCharsets.UTF_8);
        Path page = Files.writeString(
                folder.resolve("with-script.html"),
                html.replace("</body>", "<script>addEventListener('load', () => {" + script + "});</script></body>"),
                StandardCharsets.UTF_8);
        return chromium(List.of("--window-size=" + width + ",900", "--dump-dom", address(page)));
    }

    private static String chromium(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                // Chromium's sandbox refuses root; the page is our own and loads nothing.
                "--no-sandbox",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(arguments);
        CommandResult result = new LocalMachine().run(Command.of(command));
        assertThat(result.succeeded()).as(result.lastLines(5)).isTrue();
        return result.out();
    }

    private static String address(Path page) {
        return page.toAbsolutePath().toUri().toString();
    }

    private static double share(BufferedImage image, int color) {
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == color) {
                    found++;
                }
            }
        }
        return (double) found / image.getWidth() / image.getHeight();
    }
}
