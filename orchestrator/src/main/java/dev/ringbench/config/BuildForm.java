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
    private static final Kind<String> GLOB = new RelativePath(
            Template.WORD, BuildForm::isRelativeGlob, "a glob such as src/**.rs, relative to this folder");
    private static final Text VARIABLE = new Text(Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"), "a variable's name");

    private final List<String> placeholders;

    private BuildForm(List<String> placeholders) {
        this.placeholders = placeholders;
    }

    static Form<BuildRecipe> ofCommon() {
        return new BuildForm(List.of("out", "source", "common", "architecture")).form();
    }

    /** Only an implementation has variants. */
    static Form<BuildRecipe> ofImplementation() {
        return new BuildForm(List.of("out", "source", "common", "architecture", "variant")).form();
    }

    private Form<BuildRecipe> form() {
        Kind<Map<String, String>> environment = new MapOf<>(VARIABLE, new Template(Template.VALUE, placeholders), 0);
        Field<List<String>> sources = Field.required("sources", ListOf.distinct(GLOB, 1));
        Field<List<List<String>>> fetch = Field.optional("fetch", commands(0), List.of());
        Field<List<List<String>>> commands = Field.required("commands", commands(1));
        Field<Map<String, String>> variables = Field.optional("environment", environment, Map.of());
        Field<Map<Architecture, Map<String, String>>> architectures = Field.required(
                "architectures",
                new MapOf<>(new OneOf<>(List.of(Architecture.values()), Architecture::label), environment, 1));
        Field<List<List<String>>> lint = Field.optional("lint", commands(0), List.of());
        return new Form<>(
                "a build section",
                List.of(sources, fetch, commands, variables, architectures, lint),
                values -> new BuildRecipe(
                        values.get(sources),
                        values.get(fetch),
                        values.get(commands),
                        values.get(variables),
                        values.get(architectures),
                        values.get(lint)));
    }

    private ListOf<List<String>> commands(int minimum) {
        return ListOf.any(ListOf.any(new Template(Template.WORD, placeholders), 1), minimum);
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
