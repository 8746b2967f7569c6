package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * A whole number, written in plain decimal digits: 1.9 is not 1, {@code "1"} is a text, and YAML's 010 would be 8.
 *
 * @param rule what else must hold between minimum and maximum
 * @param allowed in words, for messages
 */
record WholeNumber(long minimum, long maximum, LongPredicate rule, String allowed) implements Kind<Long> {
    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9][0-9]*)");
    /** What a long surely holds. */
    private static final int MOST_CHARACTERS = 18;

    static WholeNumber between(long minimum, long maximum) {
        return new WholeNumber(minimum, maximum, number -> true, "a whole number from " + minimum + " to " + maximum);
    }

    @Override
    public Optional<Long> decode(Node node, Problems problems) {
        Optional<Long> number = digits(node)
                .filter(digits -> digits.length() <= MOST_CHARACTERS)
                .map(Long::valueOf)
                .filter(this::allows);
        if (number.isEmpty()) {
            problems.refuse(node, allowed + quotesHint(node));
        }
        return number;
    }

    boolean allows(long number) {
        return number >= minimum && number <= maximum && rule.test(number);
    }

    private static Optional<String> digits(Node node) {
        return node instanceof Scalar scalar
                        && scalar.type() == ScalarType.WHOLE_NUMBER
                        && DIGITS.matcher(scalar.text()).matches()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static String quotesHint(Node node) {
        boolean quoted = node instanceof Scalar scalar
                && scalar.type() == ScalarType.TEXT
                && DIGITS.matcher(scalar.text()).matches();
        return quoted ? ", without quotes" : "";
    }
}
