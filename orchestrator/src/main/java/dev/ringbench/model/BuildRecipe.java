package dev.ringbench.model;

import java.util.List;
import java.util.Map;

/**
 * How a folder of sources becomes an artifact in the builder root. Commands are argument lists, run in a writable copy
 * of the folder; {@code {out}}, {@code {source}}, {@code {common}} and {@code {architecture}} are replaced in them and
 * in environment values.
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
        List<List<String>> lint) {}
