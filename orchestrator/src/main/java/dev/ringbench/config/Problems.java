package dev.ringbench.config;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects everything that is wrong, so that its author sees it at once and not one run after another. */
final class Problems {
    /** More than this nobody reads; a file of the wrong kind can have as many as it has words. */
    private static final int MOST_SHOWN = 100;

    private final Set<Problem> found = new LinkedHashSet<>();
    private int refusals;

    /** @param what what is wrong and what would be right */
    record Problem(Place place, String what) {
        @Override
        public String toString() {
            return place + ": " + what;
        }
    }

    void add(Place place, String what) {
        refusals++;
        found.add(new Problem(place, what));
    }

    /** Refuses a value: says what it is and what would be allowed. */
    void refuse(Node node, String allowed) {
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.ScalarType.REFUSED) {
            refusals++;
        } else {
            add(node.place(), node.describe() + " is not allowed; allowed: " + allowed);
        }
    }

    /** Refuses a value that should have been one of some words, and guesses which. */
    void refuse(Node node, Collection<String> words) {
        String meant = node instanceof Node.Scalar scalar ? Wording.didYouMean(scalar.text(), words) : "";
        refuse(node, Wording.list(words) + meant);
    }

    /**
     * Adds that something written is none of what there is, and guesses which was meant.
     *
     * @param what without what is allowed, such as {@code there is no variant "raed"}
     */
    void addUnknown(Place place, String what, String written, Collection<String> words) {
        add(place, what + "; allowed: " + Wording.list(words) + Wording.didYouMean(written, words));
    }

    /** How often something was refused, also if the same was refused before: grows whenever a value is missing. */
    int count() {
        return refusals;
    }

    /** @throws RingbenchException naming every problem, one a line, by file and line; nothing if there is none */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RingbenchException(Category.CONFIGURATION, message());
        }
    }

    private String message() {
        List<String> files =
                found.stream().map(problem -> problem.place().file()).distinct().toList();
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.<Problem>comparingInt(
                        problem -> files.indexOf(problem.place().file()))
                .thenComparingInt(problem -> problem.place().line()));
        String listed = sorted.stream().limit(MOST_SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        int left = sorted.size() - MOST_SHOWN;
        return left > 0 ? listed + "\nand " + left + " more" : listed;
    }
}
