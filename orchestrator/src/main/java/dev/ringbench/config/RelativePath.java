package dev.ringbench.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A text that is also a path which stays where it begins.
 *
 * @param text what else it must be
 * @param rule what its beginning or its form must be
 * @param allowed the rule in words, for messages
 */
record RelativePath(Kind<String> text, Predicate<String> rule, String allowed) implements Kind<String> {

    @Override
    public Optional<String> decode(Node node, Problems problems) {
        return text.decode(node, problems).filter(path -> {
            boolean good = rule.test(path) && Arrays.stream(path.split("/", -1)).noneMatch(".."::equals);
            if (!good) {
                problems.refuse(node, allowed + ", without ..");
            }
            return good;
        });
    }
}
