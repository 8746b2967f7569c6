package dev.ringbench.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word of a command, or a variable's value, in which placeholders such as {@code {out}} are replaced.
 *
 * @param text what it may be besides
 * @param placeholders the names that are known there
 */
record Template(Text text, List<String> placeholders) implements Kind<String> {
    /** Line breaks may be, for a script given to an interpreter; no other control characters. */
    private static final String CHARACTER = "(?:[^\\p{Cntrl}]|[\\n\\t])";

    static final Text WORD = new Text(Pattern.compile(CHARACTER + "+"), "a text that is not empty");
    static final Text VALUE = new Text(Pattern.compile(CHARACTER + "*"), "a text");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z_-]*)}");

    @Override
    public Optional<String> decode(Node node, Problems problems) {
        return text.decode(node, problems).filter(word -> {
            List<String> unknown = PLACEHOLDER
                    .matcher(word)
                    .results()
                    .map(MatchResult::group)
                    .filter(found -> !allowed().contains(found))
                    .toList();
            unknown.forEach(found ->
                    problems.addUnknown(node.place(), "there is no placeholder " + found + " here", found, allowed()));
            return unknown.isEmpty();
        });
    }

    private List<String> allowed() {
        return placeholders.stream().map(name -> "{" + name + "}").toList();
    }
}
