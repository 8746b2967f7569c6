package dev.ringbench.report;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes what a value may hold and Markdown (GitHub's) would take for markup, so that evidence from a target can
 * break no table. Source of the characters: GitHub Flavored Markdown Spec, sections 2.4, 4.10 and 6.
 */
final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutputFormat.Output> {
    static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*|~\\[\\]]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private MarkdownOutputFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return SPECIAL.matcher(LINE_BREAKS.matcher(html).replaceAll(" ")).replaceAll("\\\\$0");
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtInName) {
        return false;
    }

    @Override
    protected Output newTemplateMarkupOutputModel(String plainText, String markup) {
        return new Output(plainText, markup);
    }

    /** Text that is Markdown already, or plain text to be escaped. */
    static final class Output extends CommonTemplateMarkupOutputModel<Output> {
        private Output(String plainText, String markup) {
            super(plainText, markup);
        }

        @Override
        public MarkdownOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
