package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import dev.ringbench.config.Node.Sequence;
import dev.ringbench.model.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number of a rule, or a list of them where the rule has one, as rules.properties would have it written.
 *
 * @param whole without a decimal point
 * @param share from 0 to 1
 * @param many a list
 */
record Threshold(boolean whole, boolean share, boolean many) implements Kind<String> {
    private static final Pattern DIGITS = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

    /** What the rule's own value is like, any other must be. */
    static Threshold like(String key, String shipped) {
        return new Threshold(!shipped.contains("."), RuleBook.isShare(key), shipped.contains(","));
    }

    @Override
    public Optional<String> decode(Node node, Problems problems) {
        List<Node> items = many && node instanceof Sequence sequence ? sequence.items() : List.of(node);
        boolean right = many == node instanceof Sequence
                && !items.isEmpty()
                && items.stream().allMatch(this::allows);
        if (!right) {
            problems.refuse(node, allowed());
            return Optional.empty();
        }
        return Optional.of(items.stream().map(item -> ((Scalar) item).text()).collect(Collectors.joining(", ")));
    }

    private boolean allows(Node node) {
        return node instanceof Scalar scalar
                && (scalar.type() == ScalarType.WHOLE_NUMBER || scalar.type() == ScalarType.DECIMAL_NUMBER && !whole)
                && DIGITS.matcher(scalar.text()).matches()
                && (!share || Double.parseDouble(scalar.text()) <= 1);
    }

    private String allowed() {
        String number = (whole ? "whole number" : "number") + (share ? " from 0 to 1" : " from 0 on");
        return many ? "a list of " + number.replace("number", "numbers") : "a " + number;
    }
}
