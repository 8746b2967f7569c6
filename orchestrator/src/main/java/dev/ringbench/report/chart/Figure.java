package dev.ringbench.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * One image: a heading over panels in one or two columns. It is laid out at the width at which reports are read and
 * drawn with twice as many pixels, for dense screens.
 *
 * @param panels from left to right, then down
 */
record Figure(Heading heading, List<? extends Drawing> panels, int columns) {
    /** Pixels at which GitHub shows an image in a Markdown file. */
    static final int WIDTH = 830;

    private static final int DENSITY = 2;
    private static final int BORDER = 12;
    private static final int GAP = 26;

    BufferedImage image(Theme theme) {
        int inner = WIDTH - 2 * BORDER;
        int panelWidth = (inner - (columns - 1) * GAP) / columns;
        List<Integer> tops = tops(panelWidth, inner);
        int height = tops.get(tops.size() - 1);
        BufferedImage image = new BufferedImage(WIDTH * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(DENSITY, DENSITY);
            Ink ink = Ink.on(graphics, theme);
            graphics.setColor(theme.background());
            graphics.fillRect(0, 0, WIDTH, height);
            ink.at(BORDER, BORDER, () -> heading.paint(ink, inner));
            for (int index = 0; index < panels.size(); index++) {
                Drawing panel = panels.get(index);
                int left = BORDER + index % columns * (panelWidth + GAP);
                ink.at(left, tops.get(index / columns), () -> panel.paint(ink, panelWidth));
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    byte[] png(Theme theme) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image(theme), "png", bytes)) {
                throw new IllegalStateException("this JDK writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Where each row of panels begins, and last where the figure ends. */
    private List<Integer> tops(int panelWidth, int inner) {
        List<Integer> tops = new ArrayList<>();
        int y = BORDER + heading.height(inner) + GAP / 2;
        for (int first = 0; first < panels.size(); first += columns) {
            tops.add(y);
            int tallest = 0;
            for (int index = first; index < Math.min(first + columns, panels.size()); index++) {
                tallest = Math.max(tallest, panels.get(index).height(panelWidth));
            }
            y += tallest + GAP / 2;
        }
        tops.add(y);
        return tops;
    }
}
