package dev.ringbench.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a chart: Okabe and Ito's palette ("Color Universal Design", 2008), which colour-blind readers can tell
 * apart; of its colours those that stand out from the background by 3 to 1 at least (WCAG 2.2, success criterion 1.4.11),
 * which leaves out orange, sky blue and yellow on white.
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
    private static final Color SKY = new Color(0x56B4E9);

    static final Theme LIGHT = new Theme(
            Color.WHITE,
            new Color(0x1F2328),
            new Color(0x59636E),
            new Color(0xD8DEE4),
            BLUE,
            VERMILION,
            new Color(0x9CCBEB),
            List.of(BLUE, VERMILION, GREEN, PURPLE, new Color(0x1F2328)));

    static final Theme DARK = new Theme(
            new Color(0x0D1117),
            new Color(0xE6EDF3),
            new Color(0x9198A1),
            new Color(0x30363D),
            SKY,
            VERMILION,
            new Color(0x1F5F8B),
            List.of(SKY, VERMILION, GREEN, PURPLE, new Color(0xE6EDF3)));

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
