package dev.ringbench.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A consumer: one folder under impls/, as its impl.yaml tells it.
 *
 * @param name the folder's name
 * @param title how reports name it, such as {@code C (libbpf)}
 * @param library the library that it consumes with
 * @param variants its modes, passed as {@code --mode}; the first is the default
 * @param start the command that starts it on a target, before the contract's arguments
 * @param kernel the file given as {@code --kernel}; {@code {artifact}} and {@code {common}} are replaced in both
 * @param variantKernels the same for variants that are given another one, by variant
 * @param checks commands that succeed on a target that can run it; {@code {artifact}} and {@code {common}} are replaced
 * @param guestPackages Debian packages that a guest image must hold for it
 * @param directory the folder
 */
public record Implementation(
        String name,
        String title,
        String language,
        String library,
        List<String> variants,
        BuildRecipe build,
        List<String> start,
        String kernel,
        Map<String, String> variantKernels,
        Set<Feature> needs,
        List<List<String>> checks,
        List<String> guestPackages,
        Path directory) {

    /** What a consumer of this implementation is told with {@code --mode}. */
    public String mode(Consumer consumer) {
        return consumer.variant().orElse(variants.get(0));
    }

    /** The file that a mode is given as {@code --kernel}. */
    public String kernel(String mode) {
        return variantKernels.getOrDefault(mode, kernel);
    }
}
