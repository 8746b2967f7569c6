package dev.ringbench.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringbench.json.Json;
import dev.ringbench.model.Boot;
import dev.ringbench.model.Calibration;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.RunManifest;
import dev.ringbench.model.StoredRun;
import dev.ringbench.model.Timing;
import dev.ringbench.model.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One run's folder under reports/: {@code run.json} (what was set out to be measured, and with what),
 * {@code results.jsonl} (a line a trial), {@code calibrations.jsonl} (a line a run of a producer at its limit),
 * {@code environment.jsonl} (a line a boot), {@code timings.jsonl}, {@code run.log}, and what was rendered from them.
 */
public final class RunFolder {
    /** The version of the results format that this ringbench writes. */
    public static final int SCHEMA = JsonLines.SCHEMA;

    private static final String MANIFEST = "run.json";
    private static final String TRIALS = "results.jsonl";
    private static final String BOOTS = "environment.jsonl";
    private static final String TIMINGS = "timings.jsonl";
    private static final String CALIBRATIONS = "calibrations.jsonl";
    private static final List<String> DATA = List.of(MANIFEST, TRIALS, CALIBRATIONS, BOOTS, TIMINGS);

    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path path;
    private final JsonLines<Trial> trials;
    private final JsonLines<Calibration> calibrations;
    private final JsonLines<Boot> boots;
    private final JsonLines<Timing> timings;

    private RunFolder(Path path) {
        this.path = path;
        this.trials = new JsonLines<>(path.resolve(TRIALS), Trial.class, Upgrade::trial);
        this.calibrations = new JsonLines<>(path.resolve(CALIBRATIONS), Calibration.class);
        this.boots = new JsonLines<>(path.resolve(BOOTS), Boot.class);
        this.timings = new JsonLines<>(path.resolve(TIMINGS), Timing.class);
    }

    /**
     * Makes the folder of a new run, {@code <UTC time>-<matrix name>}.
     *
     * @throws RingbenchException if the folder cannot be made
     */
    public static RunFolder create(Path reports, String matrixName, Instant startedAt) {
        String name = NAME_TIME.format(startedAt) + "-" + matrixName;
        try {
            Files.createDirectories(reports);
            for (int copy = 1; ; copy++) {
                Path path = reports.resolve(copy == 1 ? name : name + "-" + copy);
                try {
                    return new RunFolder(Files.createDirectory(path));
                } catch (FileAlreadyExistsException e) {
                    // Another run of this matrix began in the same second: the next free name is ours.
                }
            }
        } catch (IOException e) {
            throw new RingbenchException(
                    Category.HOST,
                    reports.resolve(name) + ": cannot be made (" + e + "); give --reports another place",
                    e);
        }
    }

    /**
     * Stores a whole run at once, in a new folder that is named as that of a run which started then.
     *
     * @throws RingbenchException if it cannot be written
     */
    public static RunFolder store(Path reports, StoredRun run) {
        RunManifest manifest = run.manifest();
        RunFolder folder = create(reports, manifest.matrix().name(), manifest.startedAt());
        folder.writeManifest(manifest.stored(SCHEMA, folder.id()));
        run.trials().forEach(folder::append);
        run.boots().forEach(folder::append);
        run.timings().forEach(folder::append);
        run.calibrations().forEach(folder::append);
        return folder;
    }

    /**
     * Opens an existing run's folder.
     *
     * @throws RingbenchException if there is none
     */
    public static RunFolder open(Path path) {
        if (!Files.isRegularFile(path.resolve(MANIFEST))) {
            throw new RingbenchException(
                    Category.CONFIGURATION, path + ": no run is stored there (it has no " + MANIFEST + ")");
        }
        return new RunFolder(path);
    }

    /** Every readable run below reports/, newest first. */
    public static List<RunFolder> all(Path reports) {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(reports)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
                    .sorted((first, second) -> second.compareTo(first))
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new RingbenchException(Category.HOST, reports + ": cannot be listed (" + e + ")", e);
        }
    }

    public Path path() {
        return path;
    }

    /** The folder's name, which is the run's id. */
    public String id() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    public Path log() {
        return path.resolve("run.log");
    }

    /** Writes run.json; it replaces an earlier one whole or not at all. */
    public void writeManifest(RunManifest manifest) {
        Path temporary = path.resolve(MANIFEST + ".part");
        try {
            Files.writeString(temporary, Json.writeIndented(manifest) + "\n", StandardCharsets.UTF_8);
            Files.move(
                    temporary,
                    path.resolve(MANIFEST),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RingbenchException(Category.RUN, path.resolve(MANIFEST) + ": cannot be written (" + e + ")", e);
        }
    }

    public void append(Trial trial) {
        trials.append(trial);
    }

    public void append(Calibration calibration) {
        calibrations.append(calibration);
    }

    public void append(Boot boot) {
        boots.append(boot);
    }

    public void append(Timing timing) {
        timings.append(timing);
    }

    /**
     * Everything that is stored.
     *
     * @throws RingbenchException naming file and line, if something in it cannot be read
     */
    public StoredRun read() {
        return new StoredRun(readManifest(), trials.read(), boots.read(), timings.read(), calibrations.read());
    }

    /**
     * Copies what was measured, without log and report, into a folder of the same name; it is made if it is not there.
     *
     * @throws RingbenchException if it cannot be written
     */
    public void copyData(Path into) {
        try {
            Path copy = Files.createDirectories(into.resolve(id()));
            for (String name : DATA) {
                Path file = path.resolve(name);
                if (Files.exists(file) && !Files.exists(copy.resolve(name))) {
                    Files.copy(file, copy.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new RingbenchException(Category.RUN, into + ": cannot be written (" + e + ")", e);
        }
    }

    private RunManifest readManifest() {
        Path file = path.resolve(MANIFEST);
        try {
            ObjectNode manifest = (ObjectNode) Json.tree(Files.readString(file, StandardCharsets.UTF_8));
            Upgrade.manifest(manifest, manifest.path("schema").asInt());
            return Json.convert(manifest, RunManifest.class);
        } catch (IOException | ClassCastException e) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    file + ": not what this version of ringbench writes (" + e.getMessage() + ")",
                    e);
        }
    }
}
