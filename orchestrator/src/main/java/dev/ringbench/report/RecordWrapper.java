package dev.ringbench.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Optional;

/** Shows the summary's records to templates: an empty Optional is a missing value there, and has to be asked for. */
final class RecordWrapper extends DefaultObjectWrapper {
    private static final Version VERSION = Configuration.VERSION_2_3_34;

    RecordWrapper() {
        super(VERSION);
    }

    @Override
    public TemplateModel wrap(Object object) throws TemplateModelException {
        return object instanceof Optional<?> optional ? super.wrap(optional.orElse(null)) : super.wrap(object);
    }
}
