package dev.ringbench.stats.synthetic;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.ArtifactRecord;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Cell;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.ImplementationRecord;
import dev.ringbench.model.Load;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Outcome;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Readings;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Stage;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Target;
import dev.ringbench.model.Timing;
import dev.ringbench.model.Toggle;
import dev.ringbench.model.Trial;
import dev.ringbench.model.WakeUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up run: consumers whose CPU time differs in a known way, with a little noise that is always the same. */
public final class SyntheticRun {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<ImplementationRecord> KNOWN = List.of(
            new ImplementationRecord("c-libbpf", "C (libbpf)", "C", "libbpf"),
            new ImplementationRecord("go-ebpf", "Go (cilium/ebpf)", "Go", "cilium/ebpf"),
            new ImplementationRecord("rust-aya", "Rust (Aya)", "Rust", "Aya"),
            new ImplementationRecord("python-bcc", "Python (BCC)", "Python", "BCC"));
    private static final double[] CPU_NS = {300, 510, 303, 2900};
    private static final double[] EVENTS_PER_WAKE_UP = {1.2, 3.4, 1.3, 40};
    private static final long[] SIZES = {1_450_000, 5_870_000, 2_210_000, 9_800};
    private static final int[] LINES = {212, 187, 241, 176};

    private final List<ImplementationRecord> implementations;
    private final List<Target> targets;
    private final int blocks;
    private double[] lostShares = {0};
    private Load load = Load.OPENAT2;

    private SyntheticRun(List<ImplementationRecord> implementations, List<Target> targets, int blocks) {
        this.implementations = implementations;
        this.targets = targets;
        this.blocks = blocks;
    }

    /** The four known consumers on these architectures; x86_64 has KVM, the others are emulated. */
    public static SyntheticRun of(int blocks, Architecture... architectures) {
        return of(KNOWN.size(), blocks, architectures);
    }

    /** As many consumers as asked for: past four they are called by number. */
    public static SyntheticRun of(int consumers, int blocks, Architecture... architectures) {
        return new SyntheticRun(
                implementations(consumers),
                Stream.of(architectures)
                        .map(architecture -> target(architecture.label(), architecture))
                        .toList(),
                blocks);
    }

    /** The four known consumers on as many targets as asked for, which have long names and all four architectures. */
    public static SyntheticRun onTargets(int count, int blocks) {
        return new SyntheticRun(
                KNOWN,
                IntStream.range(0, count)
                        .mapToObj(index -> target(
                                "lab-board-number-" + index,
                                Architecture.values()[index % Architecture.values().length]))
                        .toList(),
                blocks);
    }

    private static List<ImplementationRecord> implementations(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> index < KNOWN.size()
                        ? KNOWN.get(index)
                        : new ImplementationRecord(
                                "other-" + index, "Another consumer " + index + " (library)", "C", "library"))
                .toList();
    }

    private static Target target(String name, Architecture architecture) {
        return new Target(name, architecture, new Provider.Qemu(2, 1024, Toggle.ON));
    }

    /** The share that each consumer loses, the last one for all further consumers. */
    public SyntheticRun losing(double... shares) {
        lostShares = shares.clone();
        return this;
    }

    /** As if the same had come of another load. */
    public SyntheticRun under(Load other) {
        load = other;
        return this;
    }

    public StoredRun stored() {
        List<Trial> trials = new ArrayList<>();
        List<Boot> boots = new ArrayList<>();
        for (int block = 1; block <= blocks; block++) {
            for (Target target : targets) {
                boots.add(boot(target, block));
                for (int index = 0; index < implementations.size(); index++) {
                    trials.add(trial(target, index, block));
                }
            }
        }
        return new StoredRun(manifest(), trials, boots, timings());
    }

    public static String bootId(String target, int block) {
        return "boot-" + target + "-" + block;
    }

    private Trial trial(Target target, int index, int block) {
        Cell cell = new Cell(target.name(), implementations.get(index).consumer(), "openat2");
        return new Trial(
                cell,
                block,
                1,
                (index + block) % implementations.size() + 1,
                42,
                bootId(target.name(), block),
                START.plusSeconds(60L * block + 12L * index),
                12_345,
                new Outcome.Ok(),
                Optional.of(readings(target, index, block)));
    }

    /** Raw readings of the consumer with this index in this block. */
    public Readings readings(Target target, int index, int block) {
        double slow = target.architecture() == Architecture.X86_64 ? 1 : 6.5;
        double boot = 1 + 0.04 * noise(block, 99);
        double own = 1 + 0.012 * noise(block, index);
        double cpu = CPU_NS[index % CPU_NS.length] * (1 + index / CPU_NS.length * 0.35) * slow * boot * own;
        double rate = 612_000 / slow * (1 + 0.01 * noise(block, index + 7)) * (1 + 0.02 * index);
        double lost = lostShares[Math.min(index, lostShares.length - 1)] * (1 + 0.1 * noise(block, index + 31));
        return new SyntheticTrial(
                        target.architecture().wordBits(),
                        1,
                        10,
                        rate * (1 - lost),
                        lost,
                        cpu,
                        EVENTS_PER_WAKE_UP[index % EVENTS_PER_WAKE_UP.length] * (1 + 0.05 * noise(block, index + 3)),
                        1.004)
                .readings(0);
    }

    /** Between -1 and 1, always the same for the same arguments. */
    private static double noise(int block, int stream) {
        // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
        long mixed = (block * 1_000L + stream) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-52 - 1;
    }

    private Boot boot(Target target, int block) {
        boolean x86 = target.architecture() == Architecture.X86_64;
        return new Boot(
                target.name(),
                block,
                1,
                bootId(target.name(), block),
                x86 ? Accelerator.KVM : Accelerator.TCG,
                START.plusSeconds(60L * block),
                x86 ? 4_100 + block : 9_000 + 10L * block,
                Map.of(
                        "kernel_release",
                        "7.2.1-" + target.architecture().debianName(),
                        "clock_source",
                        x86 ? "tsc" : "arch_sys_counter",
                        "bpf_jit_enable",
                        "1",
                        "bpf_jit_enable_by_default",
                        target.architecture() == Architecture.ARM32 ? "0" : "1",
                        "word_bits",
                        String.valueOf(target.architecture().wordBits()),
                        "cpu_model",
                        "synthetic " + target.architecture().label() + " | test data"));
    }

    private RunManifest manifest() {
        List<Consumer> consumers = implementations.stream()
                .map(implementation -> new Consumer(implementation.consumer(), Optional.empty()))
                .toList();
        Scenario scenario = new Scenario("openat2", load, 1, 10, 262_144, 48, 1, new WakeUp.Adaptive());
        Matrix matrix = new Matrix("synthetic", consumers, consumers.get(0), targets, List.of(scenario), blocks, 1, 42);
        List<Cell> cells = targets.stream()
                .flatMap(target ->
                        consumers.stream().map(consumer -> new Cell(target.name(), consumer.label(), scenario.name())))
                .toList();
        return new RunManifest(
                1,
                "20260102T030405Z-synthetic",
                START,
                "0.1.0",
                "0123456789abcdef0123456789abcdef01234567",
                matrix,
                implementations,
                cells,
                artifacts(),
                targets.stream()
                        .map(target ->
                                new ImageRecord(target.architecture(), hash(7), "7.2.1", Map.of("libbpf1", "1.7.0-1")))
                        .toList(),
                hash(3),
                Map.of("clang-22", "1:22.1-1", "golang-1.26", "1.26.2-1"),
                Map.of("cpu_model", "synthetic host CPU", "kernel_release", "6.1.0-host"));
    }

    private List<ArtifactRecord> artifacts() {
        List<ArtifactRecord> artifacts = new ArrayList<>();
        for (Target target : targets) {
            artifacts.add(new ArtifactRecord("common", target.architecture(), hash(1), hash(2), 2_100, 820_000, 640));
            for (int index = 0; index < implementations.size(); index++) {
                artifacts.add(new ArtifactRecord(
                        implementations.get(index).consumer(),
                        target.architecture(),
                        hash(10 + index),
                        hash(20 + index),
                        new long[] {1_900, 14_200, 48_700, 120}[index % 4],
                        SIZES[index % SIZES.length] + index,
                        LINES[index % LINES.length] + index));
            }
        }
        return artifacts;
    }

    private static List<Timing> timings() {
        List<Timing> timings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(Stage.MEASURE) <= 0) {
                timings.add(new Timing(stage, "", START, 1_500L * stage.number(), false));
            }
        }
        timings.add(new Timing(Stage.BUILD, "build go-ebpf arm64", START, 14_200, true));
        return timings;
    }

    private static String hash(int number) {
        return String.format(Locale.ROOT, "%064x", number * 0x5DEE_CE66DL + 11);
    }
}
