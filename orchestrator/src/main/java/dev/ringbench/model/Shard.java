package dev.ringbench.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a matrix that are measured apart and merged afterwards; written {@code 2/4}.
 *
 * @param number from 1
 * @param count how many there are
 */
public record Shard(int number, int count) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /**
     * Reads {@code I/N}.
     *
     * @throws RingbenchException of category CONFIGURATION if it is not of that form, or I is more than N
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "\"" + text + "\" is not allowed; allowed is I/N with I from 1 to N, such as 2/4");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
