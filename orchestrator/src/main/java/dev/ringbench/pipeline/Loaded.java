package dev.ringbench.pipeline;

import dev.ringbench.config.BuildFile;
import dev.ringbench.config.ImplementationCatalog;
import dev.ringbench.config.MatrixFile;
import dev.ringbench.guest.ImageRequest;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Feature;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.ImplementationRecord;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import dev.ringbench.plan.Sharding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stage 1: a matrix and all that it refers to, read and checked.
 *
 * @param whole what is to be measured, after --only, --blocks and --window-seconds
 * @param matrix the part of it that is measured here: all of it, unless there is a --shard
 * @param implementations all that the project has, by name: guest images hold what any of them needs, so that every
 *     matrix, and every part of one, is measured in the same image
 * @param common how driver and kernel side are built
 */
record Loaded(Path home, Matrix whole, Matrix matrix, Map<String, Implementation> implementations, BuildRecipe common) {

    /**
     * Reads them.
     *
     * @throws RingbenchException naming file, line and key of everything that is wrong
     */
    static Loaded from(Path home, RunOptions.Selection selection) {
        ImplementationCatalog catalog = ImplementationCatalog.read(home.resolve("impls"));
        Path file = selection.matrix().orElseGet(() -> home.resolve("matrix.yaml"));
        Matrix whole = narrowed(MatrixFile.read(file, catalog), selection);
        Matrix part =
                selection.shard().map(shard -> Sharding.part(whole, shard)).orElse(whole);
        return with(home, catalog, whole, part);
    }

    /** The same for what a stored run was to measure. */
    static Loaded of(Path home, RunManifest stored) {
        Matrix whole = stored.matrix();
        List<Target> planned = whole.targets().stream()
                .filter(target -> stored.plannedCells().stream()
                        .anyMatch(cell -> cell.target().equals(target.name())))
                .toList();
        return with(home, ImplementationCatalog.read(home.resolve("impls")), whole, whole.withTargets(planned));
    }

    /** The same, with every consumer beside itself under a second name. */
    Loaded againstItself(int pairs) {
        return new Loaded(home, whole.againstItself(pairs), matrix.againstItself(pairs), implementations, common);
    }

    private static Loaded with(Path home, ImplementationCatalog catalog, Matrix whole, Matrix matrix) {
        Map<String, Implementation> implementations = new LinkedHashMap<>();
        matrix.consumers()
                .forEach(consumer ->
                        implementations.computeIfAbsent(consumer.implementation(), catalog::implementation));
        catalog.names().forEach(name -> readable(catalog, name).ifPresent(found -> implementations.put(name, found)));
        BuildRecipe common = BuildFile.read(home.resolve("impls/common/build.yaml"));
        return new Loaded(home, whole, matrix, implementations, common);
    }

    /** An implementation that this matrix does not name may be unfinished: it stops only the matrices that do. */
    private static Optional<Implementation> readable(ImplementationCatalog catalog, String name) {
        try {
            return Optional.of(catalog.implementation(name));
        } catch (RingbenchException e) {
            return Optional.empty();
        }
    }

    /** The same for every part of a matrix, and for every matrix: what any implementation of the project needs. */
    ImageRequest imageRequest(Architecture architecture) {
        Set<String> packages = new TreeSet<>();
        boolean headers = false;
        for (Implementation implementation : implementations.values()) {
            packages.addAll(implementation.guestPackages());
            headers |= implementation.needs().contains(Feature.KERNEL_HEADERS);
        }
        return new ImageRequest(architecture, packages, headers);
    }

    /** How reports name the consumers. */
    List<ImplementationRecord> consumers() {
        return matrix.consumers().stream()
                .map(consumer -> {
                    Implementation implementation = implementations.get(consumer.implementation());
                    String title = implementation.title()
                            + consumer.variant().map(name -> " " + name).orElse("")
                            + consumer.alias().map(name -> " " + name).orElse("");
                    return new ImplementationRecord(
                            consumer.label(), title, implementation.language(), implementation.library());
                })
                .toList();
    }

    private static Matrix narrowed(Matrix whole, RunOptions.Selection selection) {
        Matrix matrix = dev.ringbench.config.Selection.parse(selection.only()).apply(whole);
        if (selection.blocks().isPresent()) {
            matrix = matrix.withBlocks(positive("--blocks", selection.blocks().get(), 1000));
        }
        if (selection.windowSeconds().isPresent()) {
            int seconds = positive("--window-seconds", selection.windowSeconds().get(), 3600);
            List<Scenario> scenarios = matrix.scenarios().stream()
                    .map(scenario -> scenario.withWindowSeconds(seconds))
                    .toList();
            matrix = matrix.withScenarios(scenarios);
        }
        return matrix;
    }

    private static int positive(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new RingbenchException(
                    Category.CONFIGURATION, option + ": " + value + " is not allowed; allowed is 1 to " + most);
        }
        return value;
    }
}
