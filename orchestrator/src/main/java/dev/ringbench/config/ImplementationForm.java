package dev.ringbench.config;

import dev.ringbench.model.BuildRecipe;
import dev.ringbench.model.Feature;
import dev.ringbench.model.Implementation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of impl.yaml. */
final class ImplementationForm {
    private static final Template TARGET_WORD = new Template(Template.WORD, List.of("artifact", "common"));

    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<String> TITLE = Field.required("title", Text.LABEL);
    static final Field<String> LANGUAGE = Field.required("language", Text.LABEL);
    static final Field<String> LIBRARY = Field.required("library", Text.LABEL);
    static final Field<List<String>> VARIANTS = Field.required("variants", ListOf.distinct(Text.NAME, 1));
    static final Field<BuildRecipe> BUILD = Field.required("build", BuildForm.ofImplementation());
    private static final ListOf<String> COMMAND =
            ListOf.any(new RelativePath(TARGET_WORD, word -> true, "a word of a command"), 1);

    static final Field<List<String>> START = Field.required("start", COMMAND);
    private static final RelativePath KERNEL_FILE = new RelativePath(
            TARGET_WORD,
            path -> path.startsWith("{artifact}/") || path.startsWith("{common}/"),
            "a path that begins with {artifact}/ or {common}/");
    static final Field<String> KERNEL = Field.optional("kernel", KERNEL_FILE, "{common}/openat2.bpf.o");
    static final Field<Map<String, String>> VARIANT_KERNELS =
            Field.optional("variant-kernels", new MapOf<>(Text.NAME, KERNEL_FILE, 0), Map.of());
    static final Field<List<Feature>> NEEDS = Field.optional(
            "needs", ListOf.distinct(new OneOf<>(List.of(Feature.values()), Feature::label), 0), List.of());
    static final Field<List<List<String>>> CHECKS = Field.optional("checks", ListOf.any(COMMAND, 0), List.of());
    static final Field<List<String>> GUEST_PACKAGES = Field.optional(
            "guest-packages",
            ListOf.distinct(
                    // Debian Policy, 5.6.7
                    new Text(Pattern.compile("[a-z0-9][a-z0-9+.-]+"), "the name of a Debian package"), 0),
            List.of());

    private final Path directory;

    /** @param directory the implementation's folder, which has its name */
    ImplementationForm(Path directory) {
        this.directory = directory;
    }

    Form<Implementation> form() {
        return new Form<>(
                "an implementation",
                List.of(
                        NAME,
                        TITLE,
                        LANGUAGE,
                        LIBRARY,
                        VARIANTS,
                        BUILD,
                        START,
                        KERNEL,
                        VARIANT_KERNELS,
                        NEEDS,
                        CHECKS,
                        GUEST_PACKAGES),
                this::crossCheck,
                this::implementation);
    }

    private void crossCheck(Values values, Problems problems) {
        nameIsFolder(values, problems);
        kernelsAreOfVariants(values, problems);
    }

    private void nameIsFolder(Values values, Problems problems) {
        String folder = directory.getFileName().toString();
        Optional<String> name = values.find(NAME);
        if (name.isPresent() && !name.get().equals(folder)) {
            problems.add(
                    values.place(NAME),
                    Wording.quote(name.get()) + " is not the folder's name; allowed: " + Wording.shorten(folder));
        }
    }

    private static void kernelsAreOfVariants(Values values, Problems problems) {
        Set<String> named = values.find(VARIANT_KERNELS).orElse(Map.of()).keySet();
        values.find(VARIANTS)
                .ifPresent(variants -> named.stream()
                        .filter(name -> !variants.contains(name))
                        .forEach(name -> problems.addUnknown(
                                values.place(VARIANT_KERNELS),
                                "there is no variant " + Wording.quote(name),
                                name,
                                variants)));
    }

    private Implementation implementation(Values values) {
        return new Implementation(
                values.get(NAME),
                values.get(TITLE),
                values.get(LANGUAGE),
                values.get(LIBRARY),
                values.get(VARIANTS),
                values.get(BUILD),
                values.get(START),
                values.get(KERNEL),
                values.get(VARIANT_KERNELS),
                Collections.unmodifiableSet(new LinkedHashSet<>(values.get(NEEDS))),
                values.get(CHECKS),
                values.get(GUEST_PACKAGES),
                directory);
    }
}
