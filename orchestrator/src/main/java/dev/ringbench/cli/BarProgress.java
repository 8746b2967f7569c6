package dev.ringbench.cli;

import dev.ringbench.model.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * On a terminal: what {@link PlainProgress} prints, for trials a table that grows by a row with each, and below it a bar
 * with the time left. The bar counts expected milliseconds, so that it moves within a trial.
 */
final class BarProgress implements ProgressDisplay {
    private final PrintStream out;
    private final PlainProgress lines;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<ProgressBar> bar = Optional.empty();
    private Optional<TrialTable> table = Optional.empty();
    private String current = "";
    private long doneMs;
    private long currentMs;
    private long currentSince;

    BarProgress(PrintStream out) {
        this.out = out;
        this.lines = new PlainProgress(out);
        clock.scheduleAtFixedRate(this::move, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void on(Progress progress) {
        if (bar.isPresent()) {
            out.print("\r\u001b[2K");
        }
        show(progress);
        if (progress instanceof Progress.MeasuringPlanned planned) {
            start(planned.estimate());
        } else if (progress instanceof Progress.TrialStarted started) {
            currentMs = started.estimate().toMillis();
            currentSince = System.nanoTime();
            current = started.cell().toString();
        } else if (progress instanceof Progress.TrialFinished) {
            doneMs += currentMs;
            currentMs = 0;
            move();
        } else if (progress instanceof Progress.StageFinished) {
            stop();
        }
    }

    private void show(Progress progress) {
        if (progress instanceof Progress.TrialFinished finished && table.isPresent()) {
            out.println(table.get().row(finished));
            return;
        }
        lines.on(progress);
        if (progress instanceof Progress.MeasuringPlanned planned) {
            table = Optional.of(new TrialTable(planned));
            out.println(table.get().headings());
        }
    }

    @Override
    public synchronized void close() {
        stop();
        clock.shutdownNow();
    }

    private void start(Duration estimate) {
        stop();
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName("measuring")
                .setInitialMax(Math.max(1, estimate.toMillis()))
                .setUnit(" s", 1000)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(out))
                .hideEta()
                .clearDisplayOnFinish()
                .setUpdateIntervalMillis(1000)
                .build());
    }

    private synchronized void move() {
        long within = Math.min(currentMs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - currentSince));
        bar.ifPresent(shown -> {
            shown.stepTo(Math.min(shown.getMax(), doneMs + within));
            long leftMs = Math.max(0, shown.getMax() - shown.getCurrent());
            shown.setExtraMessage(" " + current + ", " + Words.duration(Duration.ofSeconds(leftMs / 1000)) + " left");
        });
    }

    private void stop() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
