package dev.ringbench.config;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.BuildRecipe;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The {@code build} section of impl.yaml and of common/build.yaml. */
final class BuildForm {
    private static final List<String> PLACEHOLDERS = List.of("out", "source", "common", "architecture");
    private static final Kind<String> GLOB = new RelativePath(
            Template.WORD, BuildForm::isRelativeGlob, "a glob such as src/**.rs, relative to this folder");
    private static final ListOf<List<String>> COMMANDS = commands(0);
    private static final Kind<Map<String, String>> ENVIRONMENT = new MapOf<>(
            new Text(Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"), "a variable's name"),
            new Template(Template.VALUE, PLACEHOLDERS),
            0);

    static final Field<List<String>> SOURCES = Field.required("sources", ListOf.distinct(GLOB, 1));
    static final Field<List<List<String>>> FETCH = Field.optional("fetch", COMMANDS, List.of());
    static final Field<List<List<String>>> BUILD_COMMANDS = Field.required("commands", commands(1));
    static final Field<Map<String, String>> VARIABLES = Field.optional("environment", ENVIRONMENT, Map.of());
    static final Field<Map<Architecture, Map<String, String>>> ARCHITECTURES = Field.required(
            "architectures",
            new MapOf<>(new OneOf<>(List.of(Architecture.values()), Architecture::label), ENVIRONMENT, 1));
    static final Field<List<List<String>>> LINT = Field.optional("lint", COMMANDS, List.of());

    private BuildForm() {}

    static Form<BuildRecipe> form() {
        return new Form<>(
                "a build section",
                List.of(SOURCES, FETCH, BUILD_COMMANDS, VARIABLES, ARCHITECTURES, LINT),
                values -> new BuildRecipe(
                        values.get(SOURCES),
                        values.get(FETCH),
                        values.get(BUILD_COMMANDS),
                        values.get(VARIABLES),
                        values.get(ARCHITECTURES),
                        values.get(LINT)));
    }

    private static ListOf<List<String>> commands(int minimum) {
        return ListOf.any(ListOf.any(new Template(Template.WORD, PLACEHOLDERS), 1), minimum);
    }

    private static boolean isRelativeGlob(String glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            return false;
        }
        return !glob.startsWith("/");
    }
}
