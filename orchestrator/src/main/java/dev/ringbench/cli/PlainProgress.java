package dev.ringbench.cli;

import dev.ringbench.model.Progress;
import dev.ringbench.model.Stage;
import java.io.PrintStream;

/** One line an event, for logs and for whatever is not a terminal. */
final class PlainProgress implements ProgressDisplay {
    private final PrintStream out;
    private int trials;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.StageStarted started) {
            line(number(started.stage()) + started.stage().title());
        } else if (progress instanceof Progress.Working working) {
            line("      " + working.what() + " …");
        } else if (progress instanceof Progress.Worked worked) {
            line("      " + Words.worked(worked));
        } else if (progress instanceof Progress.MeasuringPlanned planned) {
            trials = planned.trials();
            line("      " + trials + " trials, about " + Words.duration(planned.estimate()));
        } else if (progress instanceof Progress.TrialFinished finished) {
            line("      [" + finished.number() + "/" + trials + "] " + Words.trial(finished.trial()));
        } else if (progress instanceof Progress.Warning warning) {
            line("warning: " + warning.what());
        }
    }

    @Override
    public void close() {}

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private static String number(Stage stage) {
        return "[" + stage.number() + "/" + Stage.values().length + "] ";
    }
}
