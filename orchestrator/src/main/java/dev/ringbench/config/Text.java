package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that matches a pattern as a whole.
 *
 * @param allowed in words, for messages
 */
record Text(Pattern pattern, String allowed) implements Kind<String> {
    /** Names become paths, and cells and results are told apart by them. */
    static final Text NAME = new Text(
            Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}"),
            "a name: small letters, digits, '.', '_' and '-', up to 64, a letter or digit first");

    /** What a person reads, in one line. */
    static final Text LABEL =
            new Text(Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,80}"), "one line of up to 80 characters");

    @Override
    public Optional<String> decode(Node node, Problems problems) {
        if (node instanceof Scalar scalar && scalar.type() == ScalarType.TEXT && matches(scalar.text())) {
            return Optional.of(scalar.text());
        }
        problems.refuse(node, allowed + quotesHint(node));
        return Optional.empty();
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    private String quotesHint(Node node) {
        return node instanceof Scalar scalar
                        && scalar.type() != ScalarType.TEXT
                        && scalar.type() != ScalarType.NOTHING
                        && matches(scalar.text())
                ? "; in quotes this would be one"
                : "";
    }
}
