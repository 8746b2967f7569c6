package dev.ringbench.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart: Okabe and Ito's palette ("Color Universal Design", 2008), which colour-blind readers can tell
 * apart; its yellow is left out, since it vanishes on white.
 *
 * @param consumers repeated if there are more consumers; every row is labelled, so colour only helps to find it
 * @param cell a matrix cell's colour where its value is the column's largest
 */
record Theme(
        Color background,
        Color text,
        Color quiet,
        Color grid,
        Color accent,
        Color lost,
        Color cell,
        List<Color> consumers) {
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILION = new Color(0xD55E00);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color PURPLE = new Color(0xCC79A7);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color SKY = new Color(0x56B4E9);

    static final Theme LIGHT = new Theme(
            Color.WHITE,
            new Color(0x1F2328),
            new Color(0x59636E),
            new Color(0xD8DEE4),
            BLUE,
            ORANGE,
            new Color(0x9CCBEB),
            List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY));

    static final Theme DARK = new Theme(
            new Color(0x0D1117),
            new Color(0xE6EDF3),
            new Color(0x9198A1),
            new Color(0x30363D),
            SKY,
            ORANGE,
            new Color(0x1F5F8B),
            List.of(SKY, VERMILION, GREEN, PURPLE, ORANGE, new Color(0x4A9BD1)));

    Color consumer(int index) {
        return consumers.get(index % consumers.size());
    }

    /** Between background (0) and the cell colour (1). */
    Color shade(double share) {
        return new Color(
                mix(background.getRed(), cell.getRed(), share),
                mix(background.getGreen(), cell.getGreen(), share),
                mix(background.getBlue(), cell.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
