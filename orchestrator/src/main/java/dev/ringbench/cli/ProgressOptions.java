package dev.ringbench.cli;

import dev.ringbench.model.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How progress is shown. */
final class ProgressOptions {
    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Form form = new Form();

    private static final class Form {
        @Option(names = "--quiet", description = "Print nothing but the result.")
        private boolean quiet;

        @Option(names = "--json", description = "Print one JSON event a line on standard output.")
        private boolean json;
    }

    boolean json() {
        return form.json;
    }

    /** The display that the options and the terminal ask for; close it before anything else is printed. */
    ProgressDisplay display() {
        if (form.json) {
            return new JsonProgress(System.out);
        }
        if (form.quiet) {
            return new QuietProgress();
        }
        return System.console() != null && System.getenv("CI") == null
                ? new BarProgress(System.err)
                : new PlainProgress(System.err);
    }

    private static final class QuietProgress implements ProgressDisplay {
        @Override
        public void on(Progress progress) {}

        @Override
        public void close() {}
    }
}
