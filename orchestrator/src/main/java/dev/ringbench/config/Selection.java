package dev.ringbench.config;

import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a matrix, as {@code --only} names it: {@code target=arm64,implementation=go-ebpf}.
 *
 * <p>A key given several times selects several; one that is not given selects all. {@code implementation} takes what
 * the matrix lists there, so that {@code go-ebpf} and {@code go-ebpf@read-into} are two.
 */
public final class Selection {
    private static final String TARGET = "target";
    private static final String IMPLEMENTATION = "implementation";
    private static final String SCENARIO = "scenario";
    private static final List<String> KEYS = List.of(TARGET, IMPLEMENTATION, SCENARIO);
    private static final Place OPTION = Place.of("--only");

    private final Map<String, List<String>> chosen;

    private Selection(Map<String, List<String>> chosen) {
        this.chosen = chosen;
    }

    /**
     * Reads the values of {@code --only}, each one or more {@code key=name} with commas between them; no value selects
     * everything.
     *
     * @throws RingbenchException of category CONFIGURATION for what is not of that form, all of it at once
     */
    public static Selection parse(List<String> values) {
        Problems problems = new Problems();
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        values.stream().flatMap(value -> Stream.of(value.split(",", -1))).forEach(part -> {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            String name = part.substring(equals + 1);
            if (!KEYS.contains(key)) {
                problems.addUnknown(OPTION, "there is no key " + Wording.quote(key), key, KEYS);
            } else if (equals < 0 || name.isEmpty()) {
                problems.add(OPTION, Wording.quote(part) + " names nothing; allowed: " + key + "=NAME");
            } else {
                chosen.computeIfAbsent(key, absent -> new ArrayList<>()).add(name);
            }
        });
        problems.throwIfAny();
        return new Selection(chosen);
    }

    /**
     * The selected part of a matrix, in the matrix's order. Where the baseline is left out, the first implementation
     * that is left takes its place.
     *
     * @throws RingbenchException of category CONFIGURATION for names that the matrix has not, all of them at once
     */
    public Matrix apply(Matrix matrix) {
        Problems problems = new Problems();
        List<Target> targets = choose(TARGET, matrix.targets(), Target::name, problems);
        List<Consumer> consumers = choose(IMPLEMENTATION, matrix.consumers(), Consumer::label, problems);
        List<Scenario> scenarios = choose(SCENARIO, matrix.scenarios(), Scenario::name, problems);
        problems.throwIfAny();
        Consumer baseline = consumers.contains(matrix.baseline()) ? matrix.baseline() : consumers.get(0);
        return new Matrix(
                matrix.name(),
                consumers,
                baseline,
                targets,
                scenarios,
                matrix.blocks(),
                matrix.parallelTargets(),
                matrix.seed(),
                matrix.rules());
    }

    private <T> List<T> choose(String key, List<T> all, Function<T, String> label, Problems problems) {
        List<String> wanted = chosen.getOrDefault(key, List.of());
        List<String> labels = all.stream().map(label).toList();
        for (String name : wanted) {
            if (!labels.contains(name)) {
                problems.addUnknown(OPTION, "the matrix has no " + key + " " + Wording.quote(name), name, labels);
            }
        }
        return wanted.isEmpty()
                ? all
                : all.stream()
                        .filter(item -> wanted.contains(label.apply(item)))
                        .toList();
    }
}
