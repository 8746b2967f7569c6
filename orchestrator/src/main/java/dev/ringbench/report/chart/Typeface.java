package dev.ringbench.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The one font of every chart, from the jar: what is drawn does not depend on the fonts of the host. */
final class Typeface {
    /** Text sizes, in pixels at a width of 830: what a report is read at. */
    static final float TITLE = 16f;

    static final float PANEL = 13f;
    static final float LABEL = 12f;
    static final float NOTE = 11f;

    private static final String RESOURCE = "/fonts/DejaVuSans.ttf";
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Typeface EMBEDDED = new Typeface(load());

    private final Font base;

    private Typeface(Font base) {
        this.base = base;
    }

    static Typeface embedded() {
        return EMBEDDED;
    }

    Font size(float size) {
        return base.deriveFont(size);
    }

    /** Width in pixels. */
    double width(String text, float size) {
        return size(size).getStringBounds(text, MEASURE).getWidth();
    }

    /** The size at which the text fits into the width, no larger than the one wished for. */
    float fitting(String text, float size, double width) {
        double needed = width(text, size);
        return needed <= width ? size : (float) (size * width / needed);
    }

    /** The text in lines that fit into the width; a word that is wider stands alone. */
    List<String> wrap(String text, float size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static Font load() {
        try (InputStream stream = Typeface.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + RESOURCE);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("cannot be read: " + RESOURCE, e);
        }
    }
}
