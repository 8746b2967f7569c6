package dev.ringbench.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a folder of sources becomes an artifact in the builder root. Commands are argument lists, run in a writable copy
 * of the folder; {@code {out}}, {@code {source}}, {@code {common}} and {@code {architecture}} are replaced in them and
 * in environment values when they run, {@code {variant}} before (see {@link #of}).
 *
 * @param sources globs of the folder's own files: hashed into the artifact's key, their lines counted
 * @param fetch commands that may use the network; not part of the measured build time
 * @param commands commands that build into {@code {out}}, without network
 * @param environment variables for every architecture
 * @param architectures variables for each architecture that can be built; an absent one cannot
 * @param lint commands that fail on a finding, run by ./test
 */
public record BuildRecipe(
        List<String> sources,
        List<List<String>> fetch,
        List<List<String>> commands,
        Map<String, String> environment,
        Map<Architecture, Map<String, String>> architectures,
        List<List<String>> lint) {
    private static final String VARIANT = "{variant}";

    /** The recipe of one variant: {@code {variant}} replaced wherever it is. The same recipe if it is nowhere. */
    public BuildRecipe of(String variant) {
        UnaryOperator<String> replaced = text -> text.replace(VARIANT, variant);
        Map<Architecture, Map<String, String>> variables = new EnumMap<>(Architecture.class);
        architectures.forEach((architecture, map) -> variables.put(architecture, values(map, replaced)));
        return new BuildRecipe(
                words(sources, replaced),
                fetch.stream().map(command -> words(command, replaced)).toList(),
                commands.stream().map(command -> words(command, replaced)).toList(),
                values(environment, replaced),
                variables,
                lint.stream().map(command -> words(command, replaced)).toList());
    }

    private static List<String> words(List<String> words, UnaryOperator<String> replaced) {
        return words.stream().map(replaced).toList();
    }

    private static Map<String, String> values(Map<String, String> map, UnaryOperator<String> replaced) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> replaced.apply(entry.getValue())));
    }
}
