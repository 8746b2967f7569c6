package dev.ringbench.build;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.Sha256;
import dev.ringbench.json.Json;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds components in the builder root, each once: an artifact is kept under the hash of its sources, the common sources,
 * its recipe and the root. Downloads come first and with network; the build itself is cold, timed, and without any.
 */
public final class ArtifactBuilder {
    private static final String KIND = "artifacts";
    private static final String PASSED = "lint-passed";
    private static final String FILES = "files";
    private static final String RECORD = "artifact.json";

    private final BuilderRoot root;
    private final CacheFolder cache;
    private final Component common;

    /**
     * @param common whose sources every component finds under {@code {common}}
     */
    public ArtifactBuilder(BuilderRoot root, CacheFolder cache, Component common) {
        this.root = root;
        this.cache = cache;
        this.common = common;
    }

    /**
     * Builds a component, or finds it built.
     *
     * @throws RingbenchException RUN if a command fails (with the command, its exit status and last lines) or leaves no
     *     file; CONFIGURATION if its sources cannot be read; HOST, INTERRUPTED as the cache and the root do
     */
    public BuildResult build(Component component, Architecture architecture) {
        BuildRecipe recipe = component.recipe();
        if (!recipe.architectures().containsKey(architecture)) {
            return new BuildResult.Unbuildable(
                    component.name(),
                    architecture,
                    "its recipe names no build for " + architecture + ", only for "
                            + recipe.architectures().keySet().stream().sorted().toList());
        }
        try {
            String key = key(component, architecture, recipe.commands());
            boolean cached = cache.holds(KIND, key);
            Path entry = cache.entry(KIND, key, folder -> make(component, architecture, key, folder));
            ArtifactRecord record = Json.read(Files.readString(entry.resolve(RECORD)), ArtifactRecord.class);
            return new BuildResult.Artifact(record, entry.resolve(FILES), cached);
        } catch (IOException e) {
            throw unreadable(component, e);
        }
    }

    /**
     * Runs a component's linters over a copy of its sources, unless they passed already over the same.
     *
     * @param architecture whose variables they get: the controller's own
     * @throws RingbenchException RUN for the first that finds something, with what it found; CONFIGURATION, HOST,
     *     INTERRUPTED as {@link #build}
     */
    public void lint(Component component, Architecture architecture) {
        BuildRecipe recipe = component.recipe();
        try {
            cache.entry(PASSED, key(component, architecture, recipe.lint()), folder -> {
                Path work = folder.resolve("work");
                RecipeRunner runner = runner(component, architecture, work);
                runner.run(recipe.fetch(), true);
                runner.run(recipe.lint(), false);
                cache.delete(work);
            });
        } catch (IOException e) {
            throw unreadable(component, e);
        }
    }

    private void make(Component component, Architecture architecture, String key, Path folder) throws IOException {
        Path work = folder.resolve("work");
        RecipeRunner runner = runner(component, architecture, work);
        runner.run(component.recipe().fetch(), true);
        Duration took = runner.run(component.recipe().commands(), false);

        Path files = folder.resolve(FILES);
        Files.move(work.resolve("out"), files);
        cache.delete(work);
        ArtifactRecord record = new ArtifactRecord(
                component.name(),
                architecture,
                key,
                Sha256.ofTree(files),
                took.toMillis(),
                sizeBytes(component, files),
                Sources.of(component).lines());
        Files.writeString(folder.resolve(RECORD), Json.writeIndented(record));
        root.sync(folder);
    }

    private RecipeRunner runner(Component component, Architecture architecture, Path work) throws IOException {
        Workspace workspace =
                Workspace.create(work, cache.shared("downloads"), Sources.of(component), Sources.of(common));
        return new RecipeRunner(root, component, architecture, workspace);
    }

    /** Of what decides how these commands of its recipe end. */
    private String key(Component component, Architecture architecture, List<List<String>> commands) throws IOException {
        BuildRecipe recipe = component.recipe();
        Map<String, String> variables = new TreeMap<>(recipe.environment());
        variables.putAll(recipe.architectures().get(architecture));
        return Sha256.ofTexts(List.of(
                component.name(),
                architecture.label(),
                Sources.of(component).sha256(),
                Sources.of(common).sha256(),
                Json.write(recipe.fetch()),
                Json.write(commands),
                Json.write(variables),
                root.key()));
    }

    private static RingbenchException unreadable(Component component, IOException cause) {
        return new RingbenchException(
                RingbenchException.Category.HOST,
                "the sources or the artifact of " + component.name() + " cannot be read: " + cause
                        + "; `clean` removes a damaged cache",
                cause);
    }

    private static long sizeBytes(Component component, Path files) throws IOException {
        try (Stream<Path> paths = Files.walk(files)) {
            List<Path> regular = paths.filter(Files::isRegularFile).toList();
            if (regular.isEmpty()) {
                throw new RingbenchException(
                        RingbenchException.Category.RUN,
                        component.name()
                                + ": its build succeeded and left nothing in {out}; its commands must write there");
            }
            long bytes = 0;
            for (Path file : regular) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
