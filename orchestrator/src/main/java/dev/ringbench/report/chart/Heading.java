package dev.ringbench.report.chart;

import java.util.List;

/** A title over wrapped lines of notes: the head of a figure or of a panel. */
record Heading(String title, float titleSize, List<String> notes) {
    private static final int GAP = 5;
    private static final int LEADING = 15;

    int height(int width) {
        return lines(title, titleSize, width).size() * titleLeading() + noteLines(width) * LEADING + GAP;
    }

    void paint(Ink ink, int width) {
        int baseline = 0;
        for (String line : lines(title, titleSize, width)) {
            baseline += titleLeading();
            ink.text(line, 0, baseline - GAP, ink.style(titleSize));
        }
        for (String note : notes) {
            for (String line : lines(note, Typeface.NOTE, width)) {
                baseline += LEADING;
                ink.text(line, 0, baseline - GAP, ink.quiet(Typeface.NOTE));
            }
        }
    }

    private int titleLeading() {
        return Math.round(titleSize * 1.4f);
    }

    private int noteLines(int width) {
        return notes.stream()
                .mapToInt(note -> lines(note, Typeface.NOTE, width).size())
                .sum();
    }

    private static List<String> lines(String text, float size, int width) {
        return Typeface.embedded().wrap(text, size, width);
    }
}
