package dev.ringbench.config;

import dev.ringbench.model.Implementation;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The implementations under impls/: every folder there with an impl.yaml.
 *
 * <p>An impl.yaml is read when it is first asked for: one that somebody is still writing stops only the matrices that
 * use it.
 */
public final class ImplementationCatalog {
    private static final String FILE = "impl.yaml";

    private final Path folder;
    private final List<String> names;
    private final Map<String, Implementation> loaded = new HashMap<>();

    private ImplementationCatalog(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /**
     * Lists a folder such as impls/. Folders without impl.yaml (common) are none, nor are those whose own name is no
     * name of an implementation.
     *
     * @throws RingbenchException of category CONFIGURATION if it cannot be listed
     */
    public static ImplementationCatalog read(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.filter(entry -> Files.exists(entry.resolve(FILE)))
                    .map(entry -> entry.getFileName().toString())
                    .filter(Text.NAME::matches)
                    .sorted()
                    .toList();
            return new ImplementationCatalog(folder, names);
        } catch (IOException e) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    folder + ": the folder of implementations cannot be listed; --home names the project's folder",
                    e);
        }
    }

    /** Their names, sorted; each is its folder's. */
    public List<String> names() {
        return names;
    }

    /**
     * An implementation as its impl.yaml tells it.
     *
     * @throws RingbenchException of category CONFIGURATION if there is none of this name, or if its impl.yaml is
     *     wrong, listing everything that is
     */
    public Implementation implementation(String name) {
        Problems problems = new Problems();
        if (!names.contains(name)) {
            String what = "there is no implementation " + Wording.quote(name);
            problems.addUnknown(Place.of(folder.toString()), what, name, names);
        }
        Optional<Implementation> found = names.contains(name) ? load(name, problems) : Optional.empty();
        problems.throwIfAny();
        return found.orElseThrow(
                () -> new RingbenchException(Category.INTERNAL, name + ": refused without saying why"));
    }

    /** One of {@link #names}, or empty after adding what is wrong with its impl.yaml. */
    Optional<Implementation> load(String name, Problems problems) {
        if (!loaded.containsKey(name)) {
            Path directory = folder.resolve(name);
            Decoding.read(directory.resolve(FILE), new ImplementationForm(directory).form(), problems)
                    .ifPresent(implementation -> loaded.put(name, implementation));
        }
        return Optional.ofNullable(loaded.get(name));
    }
}
