package dev.ringbench.stats.synthetic;

import static dev.ringbench.stats.synthetic.Edit.of;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Trial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A made-up run on a guest and on a 32-bit host that nobody boots between blocks. */
public final class MixedRun {
    private static final String HOST = "arm32";

    private MixedRun() {}

    public static StoredRun stored() {
        StoredRun run =
                SyntheticRun.of(10, Architecture.X86_64, Architecture.ARM32).stored();
        run = Edit.outcome(
                run,
                of(HOST, "python-bcc"),
                new Outcome.Unsupported("kernel 7.2.1: no kernel headers at /lib/modules/7.2.1/build"));
        List<Trial> trials = Edit.trials(run, trial -> trial.cell().target().equals(HOST), MixedRun::onHost)
                .trials();
        List<Boot> boots = run.boots().stream()
                .map(boot -> boot.target().equals(HOST) ? hostBoot(boot) : boot)
                .toList();
        return new StoredRun(manifest(run.manifest()), trials, boots, run.timings());
    }

    private static RunManifest manifest(RunManifest manifest) {
        List<Target> targets = manifest.matrix().targets().stream()
                .map(target -> target.name().equals(HOST)
                        ? new Target(HOST, target.architecture(), new Provider.Local())
                        : target)
                .toList();
        Matrix matrix = manifest.matrix();
        return Edit.matrix(
                manifest,
                new Matrix(
                        matrix.name(),
                        matrix.consumers(),
                        matrix.baseline(),
                        targets,
                        matrix.scenarios(),
                        matrix.blocks(),
                        1,
                        matrix.seed()));
    }

    private static Trial onHost(Trial trial) {
        return new Trial(
                trial.cell(),
                trial.block(),
                trial.attempt(),
                trial.order(),
                trial.seed(),
                "the-host's-one-boot",
                trial.startedAt(),
                trial.tookMs(),
                trial.outcome(),
                trial.readings());
    }

    private static Boot hostBoot(Boot boot) {
        Map<String, String> environment = new TreeMap<>(boot.environment());
        environment.put("bpf_jit_enable", "0");
        environment.remove("bpf_jit_enable_by_default");
        return new Boot(
                boot.target(),
                boot.block(),
                boot.attempt(),
                "the-host's-one-boot",
                Accelerator.NATIVE,
                boot.startedAt(),
                0,
                environment);
    }
}
