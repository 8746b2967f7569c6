package dev.ringbench.pipeline;

import dev.ringbench.build.ArtifactBuilder;
import dev.ringbench.build.BuilderRoot;
import dev.ringbench.build.Component;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.config.BuildFile;
import dev.ringbench.config.ImplementationCatalog;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The linters, strict compilers and sanitizer builds that each folder of native code names, and actionlint, in the builder root. */
@Tag("builder")
class LintIT {
    private static final Path COMMON = RealRun.PROJECT.resolve("impls/common");

    @TestFactory
    Stream<DynamicTest> every_folder_passes_its_own_lint() {
        LocalMachine here = new LocalMachine();
        CacheFolder cache = Caches.ofUser(here);
        BuilderRoot root = BuilderRoot.prepare(here, cache, false);
        Component common = new Component("common", COMMON, BuildFile.read(COMMON.resolve("build.yaml")));
        ArtifactBuilder builder = new ArtifactBuilder(root, cache, common);
        return components(common)
                .map(component ->
                        DynamicTest.dynamicTest(component.name(), () -> builder.lint(component, Architecture.X86_64)));
    }

    private static Stream<Component> components(Component common) {
        Path workflows = RealRun.PROJECT.resolve(".github");
        List<Component> all = new ArrayList<>(List.of(
                common, new Component("workflows", workflows, BuildFile.read(workflows.resolve("build.yaml")))));
        for (String folder : List.of("impls", "orchestrator/src/test/saboteurs")) {
            ImplementationCatalog catalog = ImplementationCatalog.read(RealRun.PROJECT.resolve(folder));
            catalog.names().forEach(name -> all.addAll(components(catalog.implementation(name))));
        }
        return all.stream();
    }

    /** One, and one for each variant with a folder of its own. */
    private static Set<Component> components(Implementation implementation) {
        String first = implementation.variants().get(0);
        return implementation.variants().stream()
                .filter(variant -> variant.equals(first)
                        || Files.isDirectory(implementation.directory().resolve(variant)))
                .map(variant -> new Consumer(implementation.name(), Optional.of(variant)))
                .map(consumer -> Component.of(implementation, consumer))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
