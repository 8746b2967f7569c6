package dev.ringbench.stats.synthetic;

import static dev.ringbench.stats.synthetic.Edit.of;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.StoredRun;

/** A made-up run in which everything goes wrong once: for the report's tests. */
public final class EventfulRun {
    private EventfulRun() {}

    /** Ten blocks on three targets, lossy on none. */
    public static StoredRun stored() {
        StoredRun run = SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM64, Architecture.ARM32)
                .stored();
        run = Edit.outcome(
                run,
                of("arm32", "python-bcc"),
                new Outcome.Unsupported("no BTF | /sys/kernel/btf/vmlinux is absent, and BCC's headers are <missing>"));
        run = Edit.outcome(
                run,
                of("arm64", "rust-aya"),
                new Outcome.Failed("ready", "no READY within 30 s; its last line: load: Permission denied"));
        run = Edit.outcome(run, of("x86_64", "go-ebpf", 3), new Outcome.Invalid("sum", "received_sum 17 is not 18"));
        run = Edit.secondBoot(
                run, trial -> trial.cell().target().equals("arm64") && trial.block() == 7 && trial.order() > 2);
        return Edit.measuredAgain(run, trial -> trial.cell().target().equals("x86_64") && trial.block() == 5);
    }
}
