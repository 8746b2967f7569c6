package dev.ringbench.build;

import dev.ringbench.cache.Sha256;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.DebianSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the builder root is made: the packages of builder-packages.txt from one Debian suite, by mmdebstrap. */
final class BuilderRecipe {
    private static final String PACKAGES = Scripts.load("builder-packages.txt");
    static final String HOOK = Scripts.load("prepare-root.sh");

    private final DebianSuite suite;
    private final List<String> architectures;

    /**
     * @param controller Debian's name for this host's architecture, which the root's programs have
     */
    BuilderRecipe(DebianSuite suite, String controller) {
        this.suite = suite;
        this.architectures = Stream.concat(
                        Stream.of(controller),
                        Arrays.stream(Architecture.values()).map(Architecture::debianName))
                .distinct()
                .toList();
    }

    /** Debian's name for the architecture of this host. */
    static String controllerArchitecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "aarch64" -> "arm64";
            case "arm" -> "armhf";
            default -> name;
        };
    }

    /** Changes with whatever is asked for; what Debian answers is in the root's own key. */
    String key() {
        return Sha256.ofTexts(List.of(String.join("\n", mmdebstrap(Path.of("/root"), Path.of("/hook"))), HOOK));
    }

    /** The command that makes it, to be run as root of a namespace of its own: mode root, in which every id is as it is there. */
    List<String> mmdebstrap(Path root, Path hook) {
        List<String> command = new ArrayList<>(List.of("mmdebstrap", "--mode=root", "--variant=apt"));
        command.add("--architectures=" + String.join(",", architectures));
        command.addAll(suite.mmdebstrapOptions());
        command.add("--include=" + String.join(",", packages()));
        command.add("--customize-hook=" + hook);
        command.add(suite.suite());
        command.add(root.toString());
        return command;
    }

    private List<String> packages() {
        return PACKAGES.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .flatMap(this::named)
                .collect(Collectors.toList());
    }

    private Stream<String> named(String line) {
        Optional<String> everywhere = Optional.of(line).filter(text -> text.endsWith("*"));
        return everywhere
                .map(text -> text.substring(0, text.length() - 1).strip())
                .map(name -> architectures.stream().map(architecture -> name + ":" + architecture))
                .orElseGet(() -> Stream.of(line));
    }
}
