package dev.ringbench.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The words of messages: values shown safely, and what somebody may have meant. */
final class Wording {
    private static final int LONGEST_SHOWN = 60;

    private Wording() {}

    /** In double quotes, shortened. */
    static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    /** Cut to a length that leaves room in a line. */
    static String shorten(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
        return fits ? oneLine(text) : oneLine(text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN))) + "...";
    }

    /** Control characters escaped: a file must not steer its reader's terminal. */
    static String oneLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                shown.append("\\n");
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** {@code ; did you mean x?}, or nothing where no allowed word is near enough. */
    static String didYouMean(String written, Collection<String> allowed) {
        return closest(written, allowed)
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** {@code a, b, c}, in the order given. */
    static String list(Collection<String> words) {
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static Optional<String> closest(String written, Collection<String> allowed) {
        if (written.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        String wanted = plain(written);
        // A third of the letters wrong is still a slip of the finger; more is another word.
        int farthest = Math.max(1, wanted.length() / 3);
        return allowed.stream()
                .filter(word -> distance(wanted, plain(word)) <= farthest)
                .min(Comparator.comparingInt(word -> distance(wanted, plain(word))));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Levenshtein's distance, with a swap of neighbours as one step (optimal string alignment). */
    private static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                steps[i][j] =
                        i == 0 || j == 0 ? i + j : cheapest(steps, i, j, left.charAt(i - 1) == right.charAt(j - 1));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int cheapest(int[][] steps, int i, int j, boolean same) {
        int replaced = steps[i - 1][j - 1] + (same ? 0 : 1);
        return Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    }
}
