package dev.ringbench.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Freemarker, made strict: what is undefined stops the report, and every value is escaped for where it stands. */
final class Templates {
    private final Configuration configuration;

    private Templates(MarkupOutputFormat<?> format) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "/templates"));
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setOutputFormat(format);
        // Sections are one source for both formats: the name of a file must not decide.
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocalizedLookup(false);
    }

    static Templates markdown() {
        return new Templates(MarkdownOutputFormat.INSTANCE);
    }

    static Templates html() {
        return new Templates(HTMLOutputFormat.INSTANCE);
    }

    String render(String name, Map<String, Object> values) {
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(name).process(values, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("templates/" + name + " cannot be filled in: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tidy(text.toString());
    }

    /** Directives leave spaces and blank lines behind; a report has neither at the end of a line, nor two in a row. */
    private static String tidy(String text) {
        return text.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }
}
